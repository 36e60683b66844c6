package cityplan.indicators.observation;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;
import cityplan.store.listing.Reads;
import cityplan.store.record.Input;
import cityplan.store.record.Recorded;
import cityplan.store.record.Recorder;
import cityplan.store.staging.Faults;
import cityplan.store.write.Precondition;
import cityplan.store.write.WriteRequest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Records, corrects and withdraws observations. Nothing is overwritten: what was held before stays
/// as a vintage, and each vintage that follows another says why.
@RequestScoped
class RecordedObservations {

    private static final int MOST = 10_000;

    private final WriteRequest request;
    private final Recorder recorder;
    private final Reads reads;
    private final Observations observations;

    RecordedObservations(
            WriteRequest request, Recorder recorder, Reads reads, Observations observations) {
        this.request = request;
        this.recorder = recorder;
        this.reads = reads;
        this.observations = observations;
    }

    /// Records what one source says of a cell.
    Response put(Cell cell, byte[] body) {
        Parameters parameters = request.parameters();
        cell.check(parameters);
        parameters.check();
        Precondition precondition = request.precondition();
        Input row = request.row(new ObservationTable(false), body, cell.cells());
        var created = new AtomicBoolean();
        Recorded recorded =
                recorder.record(
                        List.of(row),
                        request.terms(false),
                        Faults.ofRequest(),
                        handle -> {
                            Optional<Instant> since = cell.heldSince(handle);
                            precondition.check("observation", cell.id(), since);
                            created.set(since.isEmpty());
                        });
        return reads.written(
                cell.in(observations), Optional.ofNullable(recorded.at()), created.get());
    }

    /// Records that nothing is held of a cell any more.
    Response withdraw(Cell cell) {
        Parameters parameters = request.parameters();
        cell.check(parameters);
        Optional<String> reason = parameters.choice("reason", Reason.CODES);
        if (reason.isEmpty()) {
            parameters.reject("reason", "required");
        }
        parameters.check();
        Precondition precondition = request.precondition();
        var cells = new HashMap<>(cell.cells());
        cells.put("status", "withdrawn");
        reason.ifPresent(why -> cells.put("reason", why));
        recorder.record(
                List.of(request.row(new ObservationTable(false), cells)),
                request.terms(false),
                Faults.ofRequest(),
                handle -> {
                    Instant since = cell.heldSince(handle).orElseThrow(() -> notFound(cell));
                    precondition.check("observation", cell.id(), Optional.of(since));
                });
        return Response.noContent().build();
    }

    /// Records up to ten thousand statements, all or none; one that replaces a vintage names it.
    WriteReport all(byte[] body) {
        Parameters parameters = request.parameters();
        boolean dryRun = parameters.flag("dryRun");
        parameters.check();
        Input rows = request.rows(new ObservationTable(true), body, MOST);
        Recorded recorded =
                recorder.record(List.of(rows), request.terms(dryRun), Faults.ofImport());
        Recorded.Count count = recorded.counts().getFirst();
        return new WriteReport(
                recorded.changed(), dryRun, recorded.at(), count.read(), count.stored());
    }

    private static ProblemException notFound(Cell cell) {
        return new ProblemException(new Problem.NotFound("observation", cell.id()));
    }
}
