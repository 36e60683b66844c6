package cityplan.common.http;

import cityplan.common.telemetry.RequestTags;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

import java.util.Optional;

/// The name under which a request is counted, traced and logged: the template of its path. Every
/// request has one from the start; what the contract does not know shares a name, so that nobody
/// can invent series by asking for paths. The pages of the gateway are named by their resources.
public final class RouteName {

    /// All paths that nothing answers.
    public static final String UNKNOWN = "/{unknown}";

    private static final String ROUTE = Operations.Route.class.getName();
    private static final String CONTEXT = RouteName.class.getName();

    private RouteName() {}

    /// What the contract says of the path that is asked for.
    public static Optional<Operations.Route> route(RoutingContext context) {
        return Optional.ofNullable(context.get(ROUTE));
    }

    static void give(RoutingContext context) {
        String path = context.request().path();
        Optional<Operations.Route> route = Operations.route(path == null ? "" : path);
        Context carrier = Vertx.currentContext();
        route.ifPresent(known -> context.put(ROUTE, known));
        context.put(CONTEXT, carrier);
        carrier.putLocal(
                RequestTags.TEMPLATE, route.map(Operations.Route::template).orElse(UNKNOWN));
    }

    static String of(RoutingContext context) {
        Context carrier = context.get(CONTEXT);
        String template = carrier == null ? null : carrier.getLocal(RequestTags.TEMPLATE);
        return template == null ? UNKNOWN : template;
    }
}
