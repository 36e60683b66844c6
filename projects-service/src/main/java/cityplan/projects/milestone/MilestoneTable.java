package cityplan.projects.milestone;

import cityplan.projects.right.Rights;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.staging.TableFile;
import cityplan.store.staging.TimeCell;

/// How milestones are checked and kept.
public final class MilestoneTable {

    private static final TableFile FILE =
            TableFile.named("milestones")
                    .code("project")
                    .code("code")
                    .text("name_zh")
                    .text("name_en")
                    .required("original", new TimeCell.Day())
                    .required("current", new TimeCell.Day())
                    .optional("actual", new TimeCell.Day())
                    .optionalText("reason")
                    .code("source")
                    .optionalText("locator")
                    .optionalText("note")
                    .knownBy("project", "code")
                    .answered("/state", "/delayDays", "/published");

    /// Also one that is not held any more keeps the day that was set first.
    private static final String ANOTHER_ORIGINAL =
            """
            SELECT s.row, 'original' AS column, min(v.original)::text AS argument
              FROM staged_milestones s
              JOIN milestone_vintage v ON v.project = s.project AND v.code = s.code
             WHERE v.original <> s.original
             GROUP BY s.row
             ORDER BY s.row
            """;

    /// The reason of an earlier move is none of a later one.
    private static final String MOVED_WITHOUT_REASON =
            """
            SELECT s.row, 'reason' AS column, coalesce(held.current, s.original)::text AS argument
              FROM staged_milestones s
              LEFT JOIN milestone_vintage held
                ON held.project = s.project AND held.code = s.code AND upper_inf(held.recorded)
             WHERE (s.current <> s.original AND s.reason IS NULL)
                OR (s.current <> held.current AND (s.reason IS NULL OR s.reason = held.reason))
             ORDER BY s.row
            """;

    private static final String NOT_REACHED_YET =
            """
            SELECT row, 'actual' AS column, NULL AS argument
              FROM staged_milestones
             WHERE actual > :today
             ORDER BY row
            """;

    public static final CodeTable MILESTONE =
            CodeTable.whole(
                            "milestone",
                            Rights.PARTS,
                            FILE,
                            Reference.to("project"),
                            Reference.toSource())
                    .checked("original-kept", ANOTHER_ORIGINAL)
                    .checked("move-without-reason", MOVED_WITHOUT_REASON)
                    .checked("day-in-the-future", NOT_REACHED_YET);

    private MilestoneTable() {}
}
