package cityplan.gateway.route;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Brings a service's answer to the client. Where either side breaks off, the client's connection
/// is closed. The proxy library would only reset the response, of which nobody hears: Quarkus would
/// count the request as running for ever, and wait for it when it stops.
final class Delivery {

    /// What concerns one connection only, and what the gateway has said already.
    private static final Set<String> KEPT_BACK = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        KEPT_BACK.addAll(List.of("Connection", "Keep-Alive", "Upgrade", "Trailer"));
        KEPT_BACK.addAll(List.of("Transfer-Encoding", "Proxy-Authenticate"));
        KEPT_BACK.addAll(List.of("X-Request-Id", "API-Version", "X-Content-Type-Options"));
    }

    private Delivery() {}

    /// Streams the answer; `cut` is told when the service, not the client, breaks off.
    static void deliver(HttpClientResponse answer, HttpServerRequest asked, Runnable cut) {
        HttpServerResponse response = asked.response().setStatusCode(answer.statusCode());
        for (Map.Entry<String, String> header : answer.headers()) {
            if (!KEPT_BACK.contains(header.getKey())) {
                response.headers().add(header.getKey(), header.getValue());
            }
        }
        if (!response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        answer.pipe()
                .endOnFailure(false)
                .to(response)
                .onComplete(delivered -> {
                    if (delivered.failed() && !response.closed() && !response.ended()) {
                        cut.run();
                    }
                    if (delivered.failed() || asked.version() == HttpVersion.HTTP_1_0) {
                        asked.connection().close();
                    }
                });
    }
}
