package cityplan.store.imports;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;
import cityplan.store.approval.Decisions;
import cityplan.store.idempotency.Repeats;
import cityplan.store.latest.Latest;
import cityplan.store.staging.TableFile;
import cityplan.store.write.WriteRequest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import java.util.Objects;
import java.util.UUID;

/// Answers the requests that decide on an import which was submitted.
@RequestScoped
public class Approvals {

    private static final TableFile RETURN = TableFile.named("return").text("reason");

    private final WriteRequest request;
    private final Repeats repeats;
    private final Decisions decisions;
    private final Imports imports;

    Approvals(WriteRequest request, Repeats repeats, Decisions decisions, Imports imports) {
        this.request = request;
        this.repeats = repeats;
        this.decisions = decisions;
        this.imports = imports;
    }

    /// Lets an import be carried out, which begins once that is true.
    public Response approve(String id) {
        Response told =
                repeats.of()
                        .answer(() -> {
                            UUID submitted = id(id);
                            decisions.approve(submitted, request.author());
                            return imports.decided(submitted);
                        });
        imports.wake();
        return told;
    }

    /// Ends an import for the reason that the body gives; nothing of it is recorded.
    public Response giveBack(String id, byte[] body) {
        return repeats.of(body)
                .answer(() -> {
                    UUID submitted = id(id);
                    String reason = request.cells(RETURN, body).get("reason");
                    decisions.giveBack(
                            submitted,
                            request.author(),
                            Objects.requireNonNull(reason),
                            transaction -> Parts.drop(transaction, submitted));
                    return imports.decided(submitted);
                });
    }

    private UUID id(String text) {
        Parameters parameters = request.parameters();
        parameters.path("id", text);
        parameters.check();
        return Latest.uuid(text)
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("import", text)));
    }
}
