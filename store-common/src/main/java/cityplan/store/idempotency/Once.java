package cityplan.store.idempotency;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;

import jakarta.ws.rs.core.Response;

import java.util.Optional;
import java.util.function.Supplier;

/// Does what a request asks for once, however often it is sent, and answers it the same each time.
/// A request without a key is done each time.
public final class Once {

    private final Optional<KeyedRequest> keyed;
    private final KeptAnswers kept;
    private boolean repeated;

    Once(Optional<KeyedRequest> keyed, KeptAnswers kept) {
        this.keyed = keyed;
        this.kept = kept;
    }

    /// The same request, which is done each time if so: it leaves nothing behind.
    public Once unless(boolean eachTime) {
        return eachTime ? new Once(Optional.empty(), kept) : this;
    }

    /// What was answered before, if the same request was sent before.
    public Optional<Response> before() {
        Optional<Response> answer = keyed.flatMap(kept::find).map(KeptAnswer::again);
        repeated = answer.isPresent();
        return answer;
    }

    /// The answer to the request. What it does and that it has been done become true in one
    /// transaction, which what is done by the same thread takes part in; a twin that is sent
    /// meanwhile waits for it.
    public Response answer(Supplier<Response> work) {
        return keyed.isEmpty()
                ? work.get()
                : before().or(() -> first(work))
                        .or(this::before)
                        .orElseThrow(() ->
                                new ProblemException(new Problem.Conflict("idempotency_key_pk")));
    }

    /// Whether the answer is the one that was given before.
    public boolean isRepeated() {
        return repeated;
    }

    private Optional<Response> first(Supplier<Response> work) {
        return keyed.flatMap(request -> kept.first(request, work)).map(KeptAnswer::response);
    }
}
