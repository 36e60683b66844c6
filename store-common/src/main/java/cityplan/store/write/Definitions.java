package cityplan.store.write;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.common.query.Parameters;
import cityplan.store.record.Input;
import cityplan.store.record.Recorder;
import cityplan.store.record.Vintages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Defines, replaces, amends and withdraws one code of a noun. Each write names the version that it
/// is meant for; what is replaced or withdrawn stays as a vintage.
@RequestScoped
public class Definitions {

    /// What an amendment is sent as.
    public static final String MERGE_PATCH = "application/merge-patch+json";

    /// How many of those that refer to a code a problem names.
    private static final int NAMED = 5;

    /// How many of them are counted.
    private static final int COUNTED = 1000;

    private final WriteRequest request;
    private final Recorder recorder;
    private final Recordings recordings;
    private final Jdbi jdbi;

    Definitions(WriteRequest request, Recorder recorder, Recordings recordings, Jdbi jdbi) {
        this.request = request;
        this.recorder = recorder;
        this.recordings = recordings;
        this.jdbi = jdbi;
    }

    /// Creates a code, or replaces all that is said of it.
    public Response put(Definition<?> definition, String code, byte[] body) {
        check(code);
        Precondition precondition = request.precondition();
        Input row = request.row(definition.table(), body, path(definition, code));
        return record(definition, code, row, precondition);
    }

    /// Amends what is said of a code, as a merge patch (RFC 7396).
    public Response patch(Definition<?> definition, String code, byte[] body) {
        check(code);
        Precondition precondition = request.precondition();
        Vintages vintages = definition.table().vintages();
        HeldRow held =
                jdbi.withHandle(handle -> HeldRow.of(handle, vintages, code))
                        .orElseThrow(() -> notFound(definition, code));
        precondition.check(definition.noun(), code, Optional.of(held.since()));
        Input row = request.row(definition.table(), body, path(definition, code), held.cells());
        return record(definition, code, row, Precondition.seen(held.since()));
    }

    /// Withdraws a code that nothing refers to.
    public Response delete(Definition<?> definition, String code) {
        check(code);
        Precondition precondition = request.precondition();
        Vintages vintages = definition.table().vintages();
        recorder.withdraw(
                vintages,
                code,
                handle -> {
                    HeldRow held =
                            HeldRow.of(handle, vintages, code)
                                    .orElseThrow(() -> notFound(definition, code));
                    precondition.check(definition.noun(), code, Optional.of(held.since()));
                    refuseInUse(handle, definition, code);
                });
        return Response.noContent().build();
    }

    private Response record(
            Definition<?> definition, String code, Input row, Precondition precondition) {
        return recordings.put(
                definition.resource(code),
                row,
                precondition,
                handle ->
                        HeldRow.of(handle, definition.table().vintages(), code)
                                .map(HeldRow::since));
    }

    private void check(String code) {
        Parameters parameters = request.parameters();
        parameters.path("code", code);
        parameters.check();
    }

    private static Map<String, String> path(Definition<?> definition, String code) {
        return Map.of(definition.table().file().key(), code);
    }

    private static void refuseInUse(Handle handle, Definition<?> definition, String code) {
        var uses = new ArrayList<Violation>();
        for (Referrer referrer : definition.referrers()) {
            List<String> codes =
                    handle.createQuery(referrer.query() + " LIMIT " + COUNTED)
                            .bind("code", code)
                            .mapTo(String.class)
                            .list();
            if (!codes.isEmpty()) {
                uses.add(use(referrer, codes));
            }
        }
        if (!uses.isEmpty()) {
            throw new ProblemException(new Problem.InUse(definition.noun(), code, uses));
        }
    }

    private static Violation use(Referrer referrer, List<String> codes) {
        String named = codes.stream().sorted().limit(NAMED).collect(Collectors.joining(", "));
        String count = codes.size() < COUNTED ? String.valueOf(codes.size()) : COUNTED + "+";
        String more = codes.size() > NAMED ? ", …" : "";
        return Violation.parameter("code", "used-by", count, referrer.noun(), named + more);
    }

    private static ProblemException notFound(Definition<?> definition, String code) {
        return new ProblemException(new Problem.NotFound(definition.noun(), code));
    }
}
