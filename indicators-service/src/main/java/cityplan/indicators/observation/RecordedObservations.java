package cityplan.indicators.observation;

import cityplan.common.query.Parameters;
import cityplan.store.listing.Resource;
import cityplan.store.record.Input;
import cityplan.store.write.Precondition;
import cityplan.store.write.Recordings;
import cityplan.store.write.WriteRequest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import java.util.HashMap;

/// Records, corrects and withdraws observations. Nothing is overwritten: what was held before stays
/// as a vintage, and each vintage that follows another says why.
@RequestScoped
class RecordedObservations {

    private final WriteRequest request;
    private final Recordings recordings;
    private final Observations observations;

    RecordedObservations(WriteRequest request, Recordings recordings, Observations observations) {
        this.request = request;
        this.recordings = recordings;
        this.observations = observations;
    }

    /// Records what one source says of a cell.
    Response put(Cell cell, byte[] body) {
        Parameters parameters = request.parameters();
        Resource<ObservationView> resource = cell.in(observations, parameters);
        parameters.check();
        Precondition precondition = request.precondition();
        Input row = request.row(new ObservationTable(false), body, cell.cells());
        return recordings.put(resource, row, precondition, cell::heldSince);
    }

    /// Records that nothing is held of a cell any more.
    Response withdraw(Cell cell) {
        Parameters parameters = request.parameters();
        Resource<ObservationView> resource = cell.in(observations, parameters);
        String reason = Reason.required(parameters);
        parameters.check();
        Precondition precondition = request.precondition();
        var cells = new HashMap<>(cell.cells());
        cells.put("status", "withdrawn");
        cells.put("reason", reason);
        Input row = request.row(new ObservationTable(false), cells);
        return recordings.withdraw(resource, row, precondition, cell::heldSince);
    }

    /// Records up to ten thousand statements, all or none; one that replaces a vintage names it.
    Response all(byte[] body) {
        return recordings.all(new ObservationTable(true), body);
    }
}
