package cityplan.projects.report;

import cityplan.common.query.Parameters;
import cityplan.projects.month.Months;
import cityplan.projects.report.problem.ReportProblem;
import cityplan.projects.report.publication.Publication;
import cityplan.projects.report.rule.Status;
import cityplan.projects.scope.Scope;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.JsonValue;
import cityplan.store.listing.Listing;
import cityplan.store.listing.Reserved;
import cityplan.store.listing.Resource;
import cityplan.store.listing.SortKey;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// All revisions of all reports on months that were over; everybody reads those that are published.
@Singleton
public class Reports implements Listing<ReportView> {

    static final String NOUN = "progress-report";

    private static final String ROWS =
            """
            SELECT v.project, v.month, v.revision, v.status, v.physical_progress, v.over_reason,
                   v.back_reason, v.text_zh, v.text_en, v.coordination_zh, v.coordination_en,
                   v.confidence, v.confidence_comment, v.return_reason
              FROM progress_report_vintage v
             WHERE held(v.recorded, :asOf) AND period_end(v.month) < :at
            """;

    /// Who did what, and when, is what the vintages say that brought the status.
    private static final String DECORATED =
            """
            SELECT page.*, submission.recorded_by AS submitted_by, submission.since AS submitted_at,
                   approval.recorded_by AS approved_by, approval.since AS approved_at, told.problems,
                   report_held_since(page.project, page.month, page.revision, :asOf) AS recorded_from
              FROM page
              LEFT JOIN LATERAL (
                   SELECT w.recorded_by, lower(w.recorded) AS since
                     FROM progress_report_vintage w
                    WHERE (w.project, w.month, w.revision) = (page.project, page.month, page.revision)
                      AND w.status = 'submitted' AND lower(w.recorded) <= :asOf
                    ORDER BY lower(w.recorded) DESC
                    LIMIT 1) submission ON page.status <> 'draft'
              LEFT JOIN LATERAL (
                   SELECT w.recorded_by, lower(w.recorded) AS since
                     FROM progress_report_vintage w
                    WHERE (w.project, w.month, w.revision) = (page.project, page.month, page.revision)
                      AND w.status = 'approved' AND lower(w.recorded) <= :asOf
                    LIMIT 1) approval ON true
             CROSS JOIN LATERAL (
                   SELECT coalesce(json_agg(json_build_object(
                              'number', p.number,
                              'text', json_build_object('zh', p.text_zh, 'en', p.text_en),
                              'responsible', json_build_object('zh', p.responsible_zh, 'en', p.responsible_en),
                              'due', p.due, 'resolved', p.resolved) ORDER BY p.number), '[]') AS problems
                     FROM report_problem_vintage p
                    WHERE (p.project, p.month, p.revision) = (page.project, page.month, page.revision)
                      AND held(p.recorded, :asOf)) told
            """;

    /// Of the revisions of a month the approved one, else the newest.
    private static final String THE_ONE_THAT_COUNTS =
            """
            revision = (SELECT o.revision
                          FROM progress_report_vintage o
                         WHERE o.project = row.project AND o.month = row.month
                           AND held(o.recorded, :asOf)
                         ORDER BY o.status = 'approved' DESC, o.revision DESC
                         LIMIT 1)\
            """;

    private final JsonValue<List<ReportProblem>> problems;

    Reports(ObjectMapper json) {
        this.problems = JsonValue.listOf(json, ReportProblem.class);
    }

    /// The revision of a report that is asked for, or the one that counts.
    Resource<ReportView> of(String project, String month, Optional<Integer> revision) {
        var conditions = new Conditions().when("project = ?", project).when("month = ?", month);
        revision.ifPresentOrElse(
                given -> conditions.when("revision = ?", given),
                () -> conditions.withoutValue(THE_ONE_THAT_COUNTS));
        return new Resource<>(NOUN, project + "/" + month, this, conditions);
    }

    @Override
    public Class<ReportView> view() {
        return ReportView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public String decorated() {
        return DECORATED;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(
                SortKey.text("project", "project"),
                SortKey.text("month", "month"),
                new SortKey("revision", "revision", "integer"));
    }

    @Override
    public List<SortKey> others() {
        return List.of(new SortKey("physicalProgress", "physical_progress", "numeric"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        List<String> statuses = parameters.choices("status", Status.CODES);
        Conditions conditions =
                Scope.of(parameters)
                        .anyOf("month", Months.of(parameters))
                        .anyOf("status", statuses);
        return statuses.isEmpty() || statuses.contains(Status.APPROVED.code())
                ? conditions
                : conditions.withoutValue("status <> 'approved'");
    }

    @Override
    public Optional<Reserved> reserved() {
        return Optional.of(Publication.OF_REPORTS);
    }

    @Override
    public RowMapper<ReportView> mapper() {
        return (row, _) ->
                new ReportView(
                        row.getString("project"),
                        row.getString("month"),
                        row.getInt("revision"),
                        row.getString("status"),
                        row.getBigDecimal("physical_progress"),
                        row.getString("over_reason"),
                        row.getString("back_reason"),
                        Objects.requireNonNull(Cells.text(row, "text")),
                        Cells.text(row, "coordination"),
                        row.getString("confidence"),
                        row.getString("confidence_comment"),
                        Objects.requireNonNull(problems.read(row.getString("problems"))),
                        row.getString("return_reason"),
                        row.getString("submitted_by"),
                        Cells.optionalInstant(row, "submitted_at"),
                        row.getString("approved_by"),
                        Cells.optionalInstant(row, "approved_at"),
                        Cells.instant(row, "recorded_from"));
    }
}
