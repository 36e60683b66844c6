package cityplan.projects.relation;

import cityplan.projects.right.Rights;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;

import java.util.List;

/// How relations between projects are checked and kept. None of them leads back to where it began,
/// and a project is part of one other at most.
public final class RelationTable {

    static final List<String> RELATIONS = List.of("part-of", "expansion-of", "depends-on");

    public static final TableFile FILE =
            TableFile.named("project_relations")
                    .code("project")
                    .required("relation", new CellType.OneOf(RELATIONS))
                    .code("other")
                    .code("source")
                    .optionalText("locator")
                    .optionalText("note")
                    .knownBy("project", "relation", "other")
                    .answered("/published");

    /// Walks from what is staged over what is staged and held.
    private static final String CYCLES =
            """
            WITH RECURSIVE link AS (
                SELECT project, relation, other FROM staged_project_relations
                 UNION ALL
                SELECT project, relation, other FROM project_relation_vintage WHERE upper_inf(recorded)),
            reached AS (
                SELECT project, relation, other FROM staged_project_relations
                 UNION
                SELECT r.project, r.relation, l.other
                  FROM reached r JOIN link l ON l.project = r.other AND l.relation = r.relation)
            SELECT s.row, 'other' AS column, s.relation AS argument
              FROM staged_project_relations s
              JOIN reached r ON r.project = s.project AND r.relation = s.relation AND r.other = s.project
             ORDER BY s.row
            """;

    private static final String PART_OF_TWO =
            """
            SELECT s.row, 'other' AS column, min(w.other) AS argument
              FROM staged_project_relations s
              JOIN (SELECT project, other, relation, -1 AS row
                      FROM project_relation_vintage
                     WHERE upper_inf(recorded)
                    UNION ALL
                    SELECT project, other, relation, row FROM staged_project_relations) w
                ON w.project = s.project AND w.relation = s.relation AND w.other <> s.other AND w.row < s.row
             WHERE s.relation = 'part-of'
             GROUP BY s.row
             ORDER BY s.row
            """;

    public static final CodeTable RELATION =
            CodeTable.whole(
                            "project_relation",
                            Rights.PARTS,
                            FILE,
                            Reference.to("project"),
                            Reference.to("other", "project"),
                            Reference.toSource())
                    .checked("relation-cycle", CYCLES)
                    .checked("part-of-another", PART_OF_TWO);

    private RelationTable() {}
}
