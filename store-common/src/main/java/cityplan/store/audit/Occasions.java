package cityplan.store.audit;

import cityplan.common.address.Origin;
import cityplan.common.http.ProblemAnswer;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import jakarta.inject.Singleton;

/// Tells on what occasion the write under way is made.
@Singleton
class Occasions {

    private static final int LONGEST = 500;

    private final CurrentVertxRequest current;

    Occasions(CurrentVertxRequest current) {
        this.current = current;
    }

    Occasion here() {
        RoutingContext context =
                Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        return context == null ? Occasion.NONE : of(context);
    }

    /// The address is that of the connection unless a proxy that is configured says better.
    static Occasion of(RoutingContext context) {
        HttpServerRequest request = context.request();
        return new Occasion(
                Origin.of(context).address(),
                ProblemAnswer.trace(context).requestId(),
                request.method().name(),
                cut(request.path()));
    }

    private static String cut(String path) {
        return path.substring(0, Math.min(path.length(), LONGEST));
    }
}
