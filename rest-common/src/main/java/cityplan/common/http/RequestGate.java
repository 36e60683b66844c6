package cityplan.common.http;

import cityplan.common.problem.Problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.util.Locale;
import java.util.regex.Pattern;

/// The first look at every request: it gets its trace, a safe path, and a body that is not coded.
/// What never reaches a resource is answered as a problem here, too.
@Singleton
public class RequestGate {

    private static final int FIRST = 1_000_000;
    private static final String API_VERSION = "0.1";
    private static final Pattern UNSAFE =
            Pattern.compile(
                    ";|\\\\|%(?:2f|5c|3b|7f|[01][0-9a-f])|(?:^|/)(?:\\.|%2e){1,2}(?:/|$)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    void filters(@Observes Filters filters) {
        filters.register(this::open, FIRST);
    }

    void failures(@Observes Router router) {
        router.errorHandler(400, context -> ProblemAnswer.end(context, new Problem.BadRequest()));
        router.errorHandler(404, context -> ProblemAnswer.end(context, new Problem.UnknownPath()));
        router.errorHandler(413, context -> ProblemAnswer.end(context, new Problem.TooLarge()));
    }

    private void open(RoutingContext context) {
        HttpServerRequest request = context.request();
        Trace trace = Trace.of(request.getHeader("traceparent"), request.getHeader("X-Request-Id"));
        context.put(Trace.KEY, trace);
        HttpServerResponse response = context.response();
        response.putHeader("X-Request-Id", trace.requestId());
        response.putHeader("API-Version", API_VERSION);
        response.putHeader("X-Content-Type-Options", "nosniff");
        if (UNSAFE.matcher(request.path() == null ? "" : request.path()).find()) {
            ProblemAnswer.end(context, new Problem.UnsafePath());
        } else if (BROKEN.matcher(request.uri()).find()) {
            ProblemAnswer.end(context, new Problem.BadRequest());
        } else if (coded(request)) {
            ProblemAnswer.end(context, new Problem.UnsupportedMediaType());
        } else {
            context.next();
        }
    }

    private static boolean coded(HttpServerRequest request) {
        String coding = request.getHeader("Content-Encoding");
        return coding != null && !coding.toLowerCase(Locale.ROOT).equals("identity");
    }
}
