package cityplan.common.http;

import cityplan.common.address.Origin;
import cityplan.common.problem.Problem;

import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The first look at every request: it gets its trace, and must be laid out plainly, on a safe
/// path, with a body that is not coded. What never reaches a resource is answered as a problem
/// here, too.
@Singleton
public class RequestGate {

    private static final int FIRST = 1_000_000;

    /// What could be taken for another path: parameters of segments, segments that are empty or
    /// dots, and coded: slashes, what needs no coding, control characters, what is coded already,
    /// and bytes that are in no text.
    private static final Pattern UNSAFE =
            Pattern.compile(
                    ";|\\\\|//|(?:^|/)\\.{1,2}(?:/|$)|%(?:[01][0-9a-f]|2[def]|3[0-9b]"
                            + "|[46][1-9a-f]|5[0-9acf]|7[0-9aef]|25[0-9a-f]{2}|c[01]|f[5-9a-f])",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final MemorySize longest;
    private final BodyDeadline deadline;
    private final Origin.Finder origins;

    RequestGate(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longest,
            BodyDeadline deadline,
            Origin.Finder origins) {
        this.longest = longest;
        this.deadline = deadline;
        this.origins = origins;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::open, FIRST);
    }

    /// What fails before any route, such as a request without a host, is a problem, too.
    void failures(@Observes Router router) {
        router.errorHandler(413, context -> ProblemAnswer.end(context, new Problem.TooLarge()));
        router.route().order(-FIRST).failureHandler(RequestGate::unrouted);
    }

    private static void unrouted(RoutingContext context) {
        switch (context.statusCode()) {
            case 400 -> refuse(context, new Problem.BadRequest());
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
        SecurityHeaders.put(context, origins.find(context));
        if (Framing.isPlain(request)) {
            deadline.watch(context);
            refusal(context)
                    .ifPresentOrElse(problem -> ProblemAnswer.end(context, problem), context::next);
        } else {
            refuse(context, new Problem.BadRequest());
        }
    }

    private Optional<Problem> refusal(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isUnsafe(path(request))) {
            return Optional.of(new Problem.UnsafePath());
        }
        if (BROKEN.matcher(request.uri()).find() || isOfTwo(request)) {
            return Optional.of(new Problem.BadRequest());
        }
        if (isLongerSpelling(context)) {
            return Optional.of(new Problem.UnknownPath());
        }
        if (isCoded(request)) {
            return Optional.of(new Problem.UnsupportedMediaType());
        }
        return length(request) > longest.asLongValue()
                ? Optional.of(new Problem.TooLarge())
                : Optional.empty();
    }

    /// Whether it is left open who asks.
    private static boolean isOfTwo(HttpServerRequest request) {
        return request.headers().getAll("Authorization").size() > 1;
    }

    static boolean isUnsafe(String path) {
        return UNSAFE.matcher(path).find();
    }

    /// A path with a slash after it is another one.
    private static boolean isLongerSpelling(RoutingContext context) {
        String path = path(context.request());
        return path.endsWith("/")
                && Operations.route(path.substring(0, path.length() - 1)).isPresent();
    }

    /// A request that is about no path at all, as `OPTIONS *`, has none.
    private static String path(HttpServerRequest request) {
        return Objects.requireNonNullElse(request.path(), "");
    }

    /// Whether the request sends files to a path that takes them.
    static boolean takesFiles(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        return type != null
                && type.regionMatches(true, 0, "multipart/", 0, 10)
                && RouteName.route(context).filter(Operations.Route::files).isPresent();
    }

    /// Where a request ends cannot be told for sure, so nothing more is read from its connection.
    private static void refuse(RoutingContext context, Problem problem) {
        context.addEndHandler(_ -> context.request().connection().close());
        ProblemAnswer.end(context, problem);
    }

    private static Trace trace(HttpServerRequest request) {
        return Trace.of(
                Span.current().getSpanContext(),
                request.getHeader("traceparent"),
                request.getHeader("X-Request-Id"));
    }

    private static boolean isCoded(HttpServerRequest request) {
        return !request.headers().getAll("Content-Encoding").stream()
                .allMatch("identity"::equalsIgnoreCase);
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
