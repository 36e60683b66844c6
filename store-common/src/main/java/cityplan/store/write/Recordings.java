package cityplan.store.write;

import cityplan.common.query.Parameters;
import cityplan.store.idempotency.Repeats;
import cityplan.store.listing.Reads;
import cityplan.store.listing.Resource;
import cityplan.store.record.Input;
import cityplan.store.record.Recorded;
import cityplan.store.record.Recorder;
import cityplan.store.record.Table;
import cityplan.store.staging.Faults;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/// Records what a request says of one resource, if that is still as the request names it, or of
/// many at once. `heldSince` tells since when the resource is held, if it is.
@RequestScoped
public class Recordings {

    /// How many rows one request may bring.
    private static final int MOST = 10_000;

    private final WriteRequest request;
    private final Repeats repeats;
    private final Recorder recorder;
    private final Reads reads;

    Recordings(WriteRequest request, Repeats repeats, Recorder recorder, Reads reads) {
        this.request = request;
        this.repeats = repeats;
        this.recorder = recorder;
        this.reads = reads;
    }

    /// Records a row, and answers with the resource as it is held then.
    public Response put(
            Resource<?> resource,
            Input row,
            Precondition precondition,
            Function<Handle, Optional<Instant>> heldSince) {
        return put(resource, List.of(row), precondition, heldSince);
    }

    /// The same of a resource that several rows make.
    public Response put(
            Resource<?> resource,
            List<Input> rows,
            Precondition precondition,
            Function<Handle, Optional<Instant>> heldSince) {
        var created = new AtomicBoolean();
        Recorded recorded =
                recorder.record(
                        rows,
                        request.terms(false),
                        Faults.ofRequest(),
                        handle -> {
                            Optional<Instant> since = heldSince.apply(handle);
                            precondition.check(resource.noun(), resource.code(), since);
                            created.set(since.isEmpty());
                        });
        return reads.written(resource, Optional.ofNullable(recorded.at()), created.get());
    }

    /// Records a row that makes a resource at a path of its own, if the guard does not throw, and
    /// answers with it.
    public Response make(Resource<?> made, String path, Input row, Consumer<Handle> guard) {
        Recorded recorded =
                recorder.record(List.of(row), request.terms(false), Faults.ofRequest(), guard);
        return reads.made(made, path, Optional.ofNullable(recorded.at()));
    }

    /// Records a row which says that a resource is not held any more.
    public Response withdraw(
            Resource<?> resource,
            Input row,
            Precondition precondition,
            Function<Handle, Optional<Instant>> heldSince) {
        String noun = resource.noun();
        recorder.record(
                List.of(row),
                request.terms(false),
                Faults.ofRequest(),
                handle -> {
                    Instant since = heldSince.apply(handle).orElseThrow(resource::absent);
                    precondition.check(noun, resource.code(), Optional.of(since));
                });
        return Response.noContent().build();
    }

    /// Records the items of a body, all or none and once, or tries to with `dryRun`.
    public Response all(Table table, byte[] body) {
        Parameters parameters = request.parameters();
        boolean dryRun = parameters.flag("dryRun");
        parameters.check();
        Input rows = request.rows(table, body, MOST);
        return repeats.of(body)
                .unless(dryRun)
                .answer(() -> {
                    Recorded recorded =
                            recorder.record(
                                    List.of(rows), request.terms(dryRun), Faults.ofImport());
                    recorded.second().refuse();
                    return Response.ok(WriteReport.of(recorded, dryRun))
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .build();
                });
    }
}
