package cityplan.projects.report.publication;

import cityplan.projects.right.Rights;
import cityplan.store.listing.Reserved;

/// A report is published by its approval, and its problems with it. As it was drafted, submitted
/// and returned before, it stays with those who are granted something for its project.
public final class Publication {

    private static final String APPROVED = "status IN ('approved', 'superseded')";

    private static final String WITH_ITS_REPORT =
            """
            EXISTS (SELECT FROM progress_report_vintage report
                     WHERE (report.project, report.month, report.revision) = (%1$s.project, %1$s.month, %1$s.revision)
                       AND held(report.recorded, %2$s) AND report.%3$s)\
            """;

    public static final Reserved OF_REPORTS = new Reserved(APPROVED, Rights.DRAFTS);

    public static final Reserved OF_PROBLEMS =
            new Reserved(WITH_ITS_REPORT.formatted("row", ":asOf", APPROVED), Rights.DRAFTS);

    /// The vintages of reports that the feed of changes tells of.
    public static final String TOLD_REPORTS = APPROVED;

    /// Those of problems: an approval tells of the problems that were there before. What is
    /// approved does not change, so a problem that was published ends no more.
    public static final String TOLD_PROBLEMS =
            WITH_ITS_REPORT.formatted("vintage", "lower(vintage.recorded)", APPROVED);

    private Publication() {}
}
