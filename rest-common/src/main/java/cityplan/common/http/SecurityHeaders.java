package cityplan.common.http;

import cityplan.common.address.Origin;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import java.util.Map;

/// What every answer tells browsers and caches, whoever wrote it: that it is nothing but what it
/// says, belongs into no page of others, and, to who bears a token, that it is for nobody else. A
/// page of ours says by itself what it may load.
public final class SecurityHeaders {

    /// The headers that each answer has.
    public static final Map<String, String> ALWAYS =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "Referrer-Policy", "no-referrer",
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
                    "X-Frame-Options", "DENY",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "cross-origin");

    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String PUBLIC = "public";

    /// Two years; only what came by TLS may say so.
    private static final String TLS_ONLY = "max-age=63072000";

    private SecurityHeaders() {}

    static void put(RoutingContext context, Origin origin) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        context.addHeadersEndHandler(_ -> complete(response.headers()));
        if (origin.secure()) {
            response.putHeader("Strict-Transport-Security", TLS_ONLY);
        }
        if (request.headers().contains("Authorization")) {
            context.addHeadersEndHandler(_ -> keepPrivate(response.headers()));
        }
    }

    /// Says what the answer does not say itself: of two policies a browser obeys both.
    private static void complete(MultiMap headers) {
        ALWAYS.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.set(name, value);
            }
        });
    }

    private static void keepPrivate(MultiMap headers) {
        String control = headers.get(CACHE_CONTROL);
        if (control == null) {
            headers.set(CACHE_CONTROL, "no-store");
        } else if (control.startsWith(PUBLIC)) {
            headers.set(CACHE_CONTROL, "private" + control.substring(PUBLIC.length()));
        }
    }
}
