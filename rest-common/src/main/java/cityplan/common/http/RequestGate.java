package cityplan.common.http;

import cityplan.common.problem.Problem;

import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.Locale;
import java.util.regex.Pattern;

/// The first look at every request: it gets its trace, a safe path, and a body that is not coded.
/// What never reaches a resource is answered as a problem here, too.
@Singleton
public class RequestGate {

    private static final int FIRST = 1_000_000;
    private static final Pattern UNSAFE =
            Pattern.compile(
                    ";|\\\\|%(?:2f|5c|3b|7f|[01][0-9a-f])|(?:^|/)(?:\\.|%2e){1,2}(?:/|$)",
                    Pattern.CASE_INSENSITIVE);

    /// What is not sent as a file is held in memory when it is read.
    private static final long LONGEST_PLAIN = 16L << 20;

    private static final int AFTER_QUARKUS = -1;
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final MemorySize longest;

    RequestGate(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longest) {
        this.longest = longest;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::open, FIRST);
    }

    /// What fails before any route, such as a request without a host, is a problem, too.
    void failures(@Observes Router router) {
        router.errorHandler(413, context -> ProblemAnswer.end(context, new Problem.TooLarge()));
        router.route().order(-FIRST).failureHandler(RequestGate::unrouted);
        router.route().order(AFTER_QUARKUS).handler(this::limit);
    }

    /// How much is read of a body that does not say how long it is.
    private void limit(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, longest(context.request()));
        context.next();
    }

    private long longest(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        boolean files = type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
        return files ? longest.asLongValue() : Math.min(longest.asLongValue(), LONGEST_PLAIN);
    }

    private static void unrouted(RoutingContext context) {
        switch (context.statusCode()) {
            case 400 -> ProblemAnswer.end(context, new Problem.BadRequest());
            case 404 -> ProblemAnswer.end(context, new Problem.UnknownPath());
            default -> context.next();
        }
    }

    private void open(RoutingContext context) {
        HttpServerRequest request = context.request();
        Trace trace = trace(request);
        trace.mark();
        context.put(Trace.KEY, trace);
        RouteName.give(context);
        AccessLog.follow(context, trace);
        HttpServerResponse response = context.response();
        response.putHeader("X-Request-Id", trace.requestId());
        response.putHeader("API-Version", Operations.version());
        response.putHeader("X-Content-Type-Options", "nosniff");
        if (UNSAFE.matcher(request.path() == null ? "" : request.path()).find()) {
            ProblemAnswer.end(context, new Problem.UnsafePath());
        } else if (BROKEN.matcher(request.uri()).find()) {
            ProblemAnswer.end(context, new Problem.BadRequest());
        } else if (coded(request)) {
            ProblemAnswer.end(context, new Problem.UnsupportedMediaType());
        } else if (length(request) > longest(request)) {
            refuseBody(context);
        } else {
            context.next();
        }
    }

    /// HTTP/2 has no such header, and ends what is still sent by itself.
    private static void refuseBody(RoutingContext context) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader("Connection", "close");
        }
        ProblemAnswer.end(context, new Problem.TooLarge());
    }

    private static Trace trace(HttpServerRequest request) {
        return Trace.of(
                Span.current().getSpanContext(),
                request.getHeader("traceparent"),
                request.getHeader("X-Request-Id"));
    }

    private static boolean coded(HttpServerRequest request) {
        String coding = request.getHeader("Content-Encoding");
        return coding != null && !coding.toLowerCase(Locale.ROOT).equals("identity");
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
