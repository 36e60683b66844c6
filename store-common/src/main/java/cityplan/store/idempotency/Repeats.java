package cityplan.store.idempotency;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.store.bundle.Upload;
import cityplan.store.right.Author;
import cityplan.store.right.Caller;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ResourceInfo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Whether the request may be sent again: it then names a key of the client's choice.
@RequestScoped
public class Repeats {

    static final String HEADER = "Idempotency-Key";

    private final RoutingContext context;
    private final ResourceInfo operation;
    private final Caller caller;
    private final KeptAnswers kept;

    Repeats(RoutingContext context, ResourceInfo operation, Caller caller, KeptAnswers kept) {
        this.context = context;
        this.operation = operation;
        this.caller = caller;
        this.kept = kept;
    }

    /// The request, whose body says so much.
    public Once of(byte[]... body) {
        return new Once(key().map(key -> new KeyedRequest(name(key), fingerprint(body))), kept);
    }

    /// The request, which brings files and what its parameters say.
    public Once ofFiles(List<Upload> files) {
        return new Once(
                key().map(key -> new KeyedRequest(name(key), fingerprint(Digest.ofFiles(files)))),
                kept);
    }

    private Optional<String> key() {
        List<String> given = context.request().headers().getAll(HEADER);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> key = given.size() == 1 ? Keys.parse(given.getFirst()) : Optional.empty();
        if (key.isEmpty()) {
            throw new ProblemException(
                    new Problem.Invalid(
                            List.of(Violation.parameter(HEADER, "idempotency-key-expected"))));
        }
        return key;
    }

    /// The same key is another one where somebody else sends it, or to another operation.
    private byte[] name(String key) {
        Author author = caller.author();
        return Digest.of(
                author.subject(),
                author.actor().orElse(""),
                author.client().orElse(""),
                operation.getResourceClass().getSimpleName(),
                operation.getResourceMethod().getName(),
                key);
    }

    private byte[] fingerprint(byte[]... body) {
        HttpServerRequest request = context.request();
        byte[] asked =
                Digest.of(
                        request.method().name(),
                        request.path(),
                        Objects.requireNonNullElse(request.query(), ""));
        return Digest.of(asked, Digest.of(body));
    }
}
