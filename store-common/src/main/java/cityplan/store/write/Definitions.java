package cityplan.store.write;

import cityplan.common.problem.Messages;
import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.common.query.Parameters;
import cityplan.store.listing.Resource;
import cityplan.store.record.Input;
import cityplan.store.record.Recorder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Defines, replaces, amends and withdraws one row of a noun, named by its key. Each write names
/// the version that it is meant for; what is replaced or withdrawn stays as a vintage.
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

    /// Creates a row, or replaces all that is said of it.
    public Response put(Definition<?> definition, List<String> key, byte[] body) {
        request.require(definition.table().right());
        Resource<?> resource = resource(definition, key);
        Precondition precondition = request.precondition();
        Input row = request.row(definition.table(), body, definition.cells(key));
        return record(definition, key, resource, row, precondition);
    }

    /// The same, of a row whose other cells were read from a body that is no object of them.
    public Response put(Definition<?> definition, List<String> key, Map<String, String> others) {
        request.require(definition.table().right());
        Resource<?> resource = resource(definition, key);
        Precondition precondition = request.precondition();
        Input row = request.row(definition.table(), definition.cells(key), others);
        return record(definition, key, resource, row, precondition);
    }

    /// Amends what is said of a row, as a merge patch (RFC 7396).
    public Response patch(Definition<?> definition, List<String> key, byte[] body) {
        request.require(definition.table().right());
        Resource<?> resource = resource(definition, key);
        Precondition precondition = request.precondition();
        HeldRow held =
                jdbi.withHandle(handle -> definition.held(handle, key))
                        .orElseThrow(() -> notFound(resource));
        precondition.check(resource.noun(), resource.code(), Optional.of(held.since()));
        Input row = request.row(definition.table(), body, definition.cells(key), held.cells());
        return record(definition, key, resource, row, Precondition.seen(held.since()));
    }

    /// Withdraws a row that nothing refers to.
    public Response delete(Definition<?> definition, List<String> key) {
        request.require(definition.table().right());
        Resource<?> resource = resource(definition, key);
        Precondition precondition = request.precondition();
        recorder.withdraw(
                definition.table(),
                key,
                request.author(),
                handle -> {
                    HeldRow held =
                            definition.held(handle, key).orElseThrow(() -> notFound(resource));
                    precondition.check(resource.noun(), resource.code(), Optional.of(held.since()));
                    refuseInUse(handle, definition, resource);
                });
        return Response.noContent().build();
    }

    private Response record(
            Definition<?> definition,
            List<String> key,
            Resource<?> resource,
            Input row,
            Precondition precondition) {
        return recordings.put(
                resource,
                row,
                precondition,
                handle -> definition.held(handle, key).map(HeldRow::since));
    }

    private Resource<?> resource(Definition<?> definition, List<String> key) {
        Parameters parameters = request.parameters();
        Resource<?> resource = definition.resource(parameters, key);
        parameters.check();
        return resource;
    }

    private static void refuseInUse(Handle handle, Definition<?> definition, Resource<?> resource) {
        var uses = new ArrayList<Violation>();
        for (Referrer referrer : definition.referrers()) {
            List<String> codes =
                    handle.createQuery(referrer.query() + " LIMIT " + COUNTED)
                            .bind("code", resource.code())
                            .mapTo(String.class)
                            .list();
            if (!codes.isEmpty()) {
                uses.add(use(referrer, codes));
            }
        }
        if (!uses.isEmpty()) {
            throw new ProblemException(new Problem.InUse(resource.noun(), resource.code(), uses));
        }
    }

    private static Violation use(Referrer referrer, List<String> codes) {
        String named = codes.stream().sorted().limit(NAMED).collect(Collectors.joining(", "));
        String count = codes.size() < COUNTED ? String.valueOf(codes.size()) : COUNTED + "+";
        String more = codes.size() > NAMED ? ", …" : "";
        return Violation.parameter(
                "code", "used-by", count, Messages.noun(referrer.noun()), named + more);
    }

    private static ProblemException notFound(Resource<?> resource) {
        return new ProblemException(new Problem.NotFound(resource.noun(), resource.code()));
    }
}
