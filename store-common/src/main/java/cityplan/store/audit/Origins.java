package cityplan.store.audit;

import cityplan.common.http.ProblemAnswer;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import jakarta.inject.Singleton;

/// Tells where the write under way comes from.
@Singleton
class Origins {

    private static final int LONGEST = 500;

    private final CurrentVertxRequest current;

    Origins(CurrentVertxRequest current) {
        this.current = current;
    }

    Origin here() {
        RoutingContext context =
                Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        return context == null ? Origin.NONE : of(context);
    }

    /// The address is that of the connection unless a proxy that is configured says better.
    static Origin of(RoutingContext context) {
        HttpServerRequest request = context.request();
        return new Origin(
                request.remoteAddress().hostAddress(),
                ProblemAnswer.trace(context).requestId(),
                request.method().name(),
                cut(request.path()));
    }

    private static String cut(String path) {
        return path.substring(0, Math.min(path.length(), LONGEST));
    }
}
