package cityplan.projects.report.problem;

import cityplan.common.query.Parameters;
import cityplan.projects.month.Months;
import cityplan.projects.report.publication.Publication;
import cityplan.projects.scope.Scope;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.Reserved;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The problems of all reports on months that were over, published with them.
@Singleton
public class ReportProblems implements Listing<ReportProblemView> {

    private static final String ROWS =
            """
            SELECT v.project, v.month, v.revision, v.number, v.text_zh, v.text_en,
                   v.responsible_zh, v.responsible_en, v.due, v.resolved,
                   lower(v.recorded) AS recorded_from
              FROM report_problem_vintage v
             WHERE held(v.recorded, :asOf) AND period_end(v.month) < :at
            """;

    @Override
    public Class<ReportProblemView> view() {
        return ReportProblemView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(
                SortKey.text("project", "project"),
                SortKey.text("month", "month"),
                new SortKey("revision", "revision", "integer"),
                new SortKey("number", "number", "integer"));
    }

    @Override
    public List<SortKey> others() {
        return List.of(new SortKey("due", "due", "date"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return Scope.of(parameters).anyOf("month", Months.of(parameters));
    }

    @Override
    public Optional<Reserved> reserved() {
        return Optional.of(Publication.OF_PROBLEMS);
    }

    @Override
    public RowMapper<ReportProblemView> mapper() {
        return (row, _) ->
                new ReportProblemView(
                        row.getString("project"),
                        row.getString("month"),
                        row.getInt("revision"),
                        row.getInt("number"),
                        Objects.requireNonNull(Cells.text(row, "text")),
                        Objects.requireNonNull(Cells.text(row, "responsible")),
                        row.getObject("due", LocalDate.class),
                        row.getObject("resolved", LocalDate.class),
                        Cells.instant(row, "recorded_from"));
    }
}
