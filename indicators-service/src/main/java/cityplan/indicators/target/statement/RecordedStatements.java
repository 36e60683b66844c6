package cityplan.indicators.target.statement;

import cityplan.common.query.Parameters;
import cityplan.indicators.observation.Reason;
import cityplan.store.record.Input;
import cityplan.store.write.Precondition;
import cityplan.store.write.Recordings;
import cityplan.store.write.WriteRequest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Records, amends and withdraws statements of targets. What was held before stays as a vintage.
@RequestScoped
class RecordedStatements {

    private static final String HELD_SINCE =
            "SELECT lower(recorded) FROM target_statement_vintage WHERE id = :id AND upper_inf(recorded)";

    private final WriteRequest request;
    private final Recordings recordings;

    RecordedStatements(WriteRequest request, Recordings recordings) {
        this.request = request;
        this.recordings = recordings;
    }

    /// Records or amends the statement of an identifier.
    Response put(String id, byte[] body) {
        Parameters parameters = request.parameters();
        parameters.path("id", id);
        parameters.check();
        Precondition precondition = request.precondition();
        Input row = request.row(new StatementTable(false), body, Map.of("id", id));
        return recordings.put(Statements.named(id), row, precondition, heldSince(id));
    }

    /// Records that a statement is not held any more.
    Response withdraw(String id) {
        Parameters parameters = request.parameters();
        parameters.path("id", id);
        String reason = Reason.required(parameters);
        parameters.check();
        Precondition precondition = request.precondition();
        Input row = request.row(new WithdrawalTable(), Map.of("id", id, "reason", reason));
        return recordings.withdraw(Statements.named(id), row, precondition, heldSince(id));
    }

    /// Records up to ten thousand statements, all or none; one that replaces a vintage names it.
    Response all(byte[] body) {
        return recordings.all(new StatementTable(true), body);
    }

    private static Function<Handle, Optional<Instant>> heldSince(String id) {
        return handle ->
                handle.createQuery(HELD_SINCE)
                        .bind("id", id)
                        .mapTo(OffsetDateTime.class)
                        .map(OffsetDateTime::toInstant)
                        .findOne();
    }
}
