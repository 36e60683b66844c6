package cityplan.projects.report;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;
import cityplan.projects.report.problem.ReportProblemTable;
import cityplan.projects.report.rule.Revisions;
import cityplan.projects.report.rule.Revisions.Outcome;
import cityplan.projects.report.rule.Status;
import cityplan.projects.report.rule.Step;
import cityplan.store.idempotency.Repeats;
import cityplan.store.record.Input;
import cityplan.store.write.Precondition;
import cityplan.store.write.Recordings;
import cityplan.store.write.WriteRequest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Writes reports and takes them from one status to the next. What was held before stays as a
/// vintage, and tells who took which step when.
@RequestScoped
class RecordedReports {

    private static final String STATUSES =
            """
            SELECT status
              FROM progress_report_vintage
             WHERE project = :project AND month = :month AND upper_inf(recorded)
             ORDER BY revision
            """;

    private static final String HELD_SINCE =
            "SELECT report_held_since(:project, :month, :revision, 'infinity')";

    private final WriteRequest request;
    private final Repeats repeats;
    private final Recordings recordings;
    private final Reports reports;
    private final Jdbi jdbi;

    RecordedReports(
            WriteRequest request,
            Repeats repeats,
            Recordings recordings,
            Reports reports,
            Jdbi jdbi) {
        this.request = request;
        this.repeats = repeats;
        this.recordings = recordings;
        this.reports = reports;
        this.jdbi = jdbi;
    }

    /// Creates or replaces a draft with all its problems.
    Response write(String project, String month, byte[] body) {
        ReportKey key = key(project, month);
        Precondition precondition = request.precondition();
        var cells = new HashMap<>(key.cells());
        Input problems = request.rows(new ReportProblemTable(true), body, "problems", cells);
        cells.put("status", Status.DRAFT.code());
        Input report = request.row(new ReportTable(), body, cells);
        return record(
                key,
                List.of(problems, report),
                precondition,
                revisions -> revisions.write(key.revision()));
    }

    /// Takes a step that needs no more to be said.
    Response take(Step step, String project, String month) {
        return repeats.of()
                .answer(() -> {
                    ReportKey key = key(project, month);
                    return take(step, key, request.row(new StepTable(step), cells(step, key)));
                });
    }

    /// Takes a step for the reason that the body gives.
    Response take(Step step, String project, String month, byte[] body) {
        return repeats.of(body)
                .answer(() -> {
                    ReportKey key = key(project, month);
                    return take(
                            step, key, request.row(new StepTable(step), body, cells(step, key)));
                });
    }

    private Response take(Step step, ReportKey key, Input row) {
        return record(
                key,
                List.of(row),
                request.precondition(),
                revisions -> revisions.take(step, key.revision()));
    }

    private Response record(
            ReportKey key,
            List<Input> rows,
            Precondition precondition,
            Function<Revisions, Outcome> rule) {
        return recordings.put(
                reports.of(key.project(), key.month(), Optional.of(key.revision())),
                rows,
                precondition,
                handle -> {
                    check(key, rule.apply(held(handle, key.project(), key.month())));
                    return heldSince(handle, key);
                });
    }

    private ReportKey key(String project, String month) {
        Parameters parameters = request.parameters();
        Optional<Integer> asked = ReportKey.revision(parameters, project, month);
        parameters.check();
        int revision =
                asked.orElseGet(
                        () -> jdbi.withHandle(handle -> held(handle, project, month)).newest());
        return new ReportKey(project, month, revision);
    }

    private static Map<String, String> cells(Step step, ReportKey key) {
        var cells = new HashMap<>(key.cells());
        cells.put("status", step.to().code());
        return cells;
    }

    private static void check(ReportKey key, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> {}
            case Outcome.Absent(int revision) ->
                    throw new ProblemException(
                            new Problem.NotFound(Reports.NOUN, key.of(revision).code()));
            case Outcome.Refused(int newest, var status, var open) ->
                    throw new ProblemException(
                            new Problem.NotFromHere(
                                    Reports.NOUN, key.of(newest).code(), status.code(), open));
        }
    }

    private static Revisions held(Handle handle, String project, String month) {
        return new Revisions(
                handle.createQuery(STATUSES)
                        .bind("project", project)
                        .bind("month", month)
                        .mapTo(String.class)
                        .map(Status::of)
                        .list());
    }

    private static Optional<Instant> heldSince(Handle handle, ReportKey key) {
        return handle.createQuery(HELD_SINCE)
                .bind("project", key.project())
                .bind("month", key.month())
                .bind("revision", key.revision())
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant);
    }
}
