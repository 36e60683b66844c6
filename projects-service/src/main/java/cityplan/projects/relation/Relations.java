package cityplan.projects.relation;

import cityplan.common.query.Parameters;
import cityplan.projects.scope.Scope;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;

/// What projects are to others, as public sources state it.
@Singleton
public class Relations implements Listing<RelationView> {

    private static final String ROWS =
            """
            SELECT v.project, v.relation, v.other, v.source, v.locator, v.note, d.published,
                   lower(v.recorded) AS recorded_from
              FROM project_relation_vintage v
              JOIN source_vintage d ON d.id = v.source AND held(d.recorded, :asOf)
             WHERE held(v.recorded, :asOf) AND d.published_on <= :at
            """;

    @Override
    public Class<RelationView> view() {
        return RelationView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(
                SortKey.text("project", "project"),
                SortKey.text("relation", "relation"),
                SortKey.text("other", "other"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return Scope.of(parameters)
                .anyOf("relation", parameters.choices("relation", RelationTable.RELATIONS))
                .anyOf("other", parameters.codes("other"))
                .anyOf("source", parameters.codes("source"));
    }

    @Override
    public RowMapper<RelationView> mapper() {
        return (row, _) ->
                new RelationView(
                        row.getString("project"),
                        row.getString("relation"),
                        row.getString("other"),
                        row.getString("source"),
                        row.getString("locator"),
                        row.getString("note"),
                        row.getString("published"),
                        Cells.instant(row, "recorded_from"));
    }
}
