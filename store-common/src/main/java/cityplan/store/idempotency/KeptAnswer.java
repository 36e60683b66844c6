package cityplan.store.idempotency;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// An answer as it was given: the text of its body is that of the JSON that was sent.
record KeptAnswer(int status, Map<String, List<String>> headers, @Nullable String body) {

    private static final String REPLAYED = "Idempotency-Replayed";

    KeptAnswer {
        headers = Map.copyOf(headers);
    }

    Response response() {
        return builder().build();
    }

    /// The same answer, which says that nothing was done for it.
    Response again() {
        return builder().header(REPLAYED, true).build();
    }

    private Response.ResponseBuilder builder() {
        Response.ResponseBuilder answer = Response.status(status);
        headers.forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return body == null ? answer : answer.entity(body.getBytes(StandardCharsets.UTF_8));
    }
}
