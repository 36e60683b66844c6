package cityplan.gateway.route;

import cityplan.common.http.SecurityHeaders;
import cityplan.gateway.part.Pass;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
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
/// is closed, or its stream over HTTP/2, where others share the connection. The proxy library would
/// only reset the response, of which nobody hears: Quarkus would count the request as running for
/// ever, and wait for it when it stops.
final class Delivery {

    /// What concerns one connection only, and what the gateway has said already.
    private static final Set<String> KEPT_BACK = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        KEPT_BACK.addAll(List.of("Connection", "Keep-Alive", "Upgrade", "Trailer"));
        KEPT_BACK.addAll(List.of("Transfer-Encoding", "Proxy-Authenticate"));
        KEPT_BACK.addAll(List.of("X-Request-Id", "API-Version"));
        KEPT_BACK.addAll(SecurityHeaders.ALWAYS.keySet());
    }

    private Delivery() {}

    /// Streams the answer, and tells the pass when the service, not the client, breaks off. What
    /// was read of the body already goes first.
    static void deliver(
            HttpClientResponse answer, HttpServerRequest asked, Pass pass, Buffer begun) {
        HttpServerResponse response = asked.response().setStatusCode(answer.statusCode());
        response.headers().addAll(passing(answer));
        if (!response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        if (begun.length() > 0) {
            response.write(begun);
        }
        answer.pipe()
                .endOnFailure(false)
                .to(response)
                .onComplete(delivered -> {
                    pass.end();
                    if (delivered.failed() && !response.closed() && !response.ended()) {
                        pass.cut();
                    }
                    if (delivered.failed() && asked.version() == HttpVersion.HTTP_2) {
                        response.reset();
                    } else if (delivered.failed() || asked.version() == HttpVersion.HTTP_1_0) {
                        asked.connection().close();
                    }
                });
    }

    /// The headers of an answer that are its client's.
    static MultiMap passing(HttpClientResponse answer) {
        MultiMap headers = HttpHeaders.headers();
        for (Map.Entry<String, String> header : answer.headers()) {
            if (!KEPT_BACK.contains(header.getKey())) {
                headers.add(header.getKey(), header.getValue());
            }
        }
        return headers;
    }
}
