package cityplan.gateway.route;

import cityplan.common.address.Origin;
import cityplan.common.http.ProblemAnswer;
import cityplan.common.http.Trace;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyRequest;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What of the head of a request passes to a service.
final class Handover {

    private static final String FORWARDED = "x-forwarded-";

    /// What only the gateway may say, or what concerns nobody behind it.
    private static final Set<String> REBUILT =
            Set.of("forwarded", "x-real-ip", "expect", "accept-encoding");

    private Handover() {}

    /// Takes from a request what its client must not say, and adds where it came from.
    static void toService(RoutingContext context, ProxyRequest handed) {
        HttpServerRequest request = context.request();
        handed.setURI(target(request));
        MultiMap headers = handed.headers();
        Set<String> nominated = nominated(request);
        for (String name : headers.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(FORWARDED)
                    || REBUILT.contains(lower)
                    || nominated.contains(lower)) {
                headers.remove(name);
            }
        }
        Origin origin = Origin.of(context);
        headers.set("X-Forwarded-For", origin.address());
        headers.set("X-Forwarded-Proto", origin.secure() ? "https" : "http");
        HostAndPort authority = request.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
        Trace trace = ProblemAnswer.trace(context);
        headers.remove("traceparent");
        if (trace.traceparent() != null) {
            headers.set("traceparent", trace.traceparent());
        }
        headers.set("X-Request-Id", trace.requestId());
    }

    /// The path and query alone, also where a client names the gateway before them.
    private static String target(HttpServerRequest request) {
        String query = request.query();
        return query == null ? request.path() : request.path() + "?" + query;
    }

    /// Headers that `Connection` declares to be for this connection only (RFC 9110, 7.6.1).
    private static Set<String> nominated(HttpServerRequest request) {
        String connection = request.getHeader("Connection");
        if (connection == null || connection.equalsIgnoreCase("keep-alive")) {
            return Set.of();
        }
        var names = new TreeSet<String>();
        for (String name : connection.split(",")) {
            names.add(name.strip().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
