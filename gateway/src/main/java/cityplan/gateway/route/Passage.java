package cityplan.gateway.route;

import cityplan.common.http.Operations;
import cityplan.common.http.ProblemAnswer;
import cityplan.common.http.RouteName;
import cityplan.common.problem.Problem;
import cityplan.gateway.cache.Kept;
import cityplan.gateway.part.Part;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.TreeSet;

/// Sends each request where the contract says its path belongs: to a service, or on to the
/// gateway's own views. A view of the gateway below a prefix of a service wins, because the
/// contract names the owner of each path and not of a prefix.
@Singleton
class Passage {

    /// After the gate, before everything that Quarkus itself puts in the way of a request.
    private static final int PRIORITY = 1_000;

    /// Under this key Quarkus looks for the name of the span of a request to a service.
    private static final String CLIENT_TEMPLATE = "ClientUrlPathTemplate";

    private final Relay relay;
    private final Reads reads;
    private final Kept kept;

    Passage(Relay relay, Reads reads, Kept kept) {
        this.relay = relay;
        this.reads = reads;
        this.kept = kept;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::direct, PRIORITY);
    }

    private void direct(RoutingContext context) {
        RouteName.route(context).ifPresentOrElse(route -> follow(context, route), context::next);
    }

    private void follow(RoutingContext context, Operations.Route route) {
        HttpServerRequest request = context.request();
        Optional<Part> part = Part.of(route.service());
        if (request.method() == HttpMethod.OPTIONS) {
            options(context, route);
        } else if (part.isEmpty()) {
            if (!reads.answer(context)) {
                context.next();
            }
        } else if (route.methods().contains(request.method().name())) {
            Vertx.currentContext().putLocal(CLIENT_TEMPLATE, route.template());
            if (!route.endless() && kept.mayAnswer(request)) {
                reads.answer(context, part.get());
            } else {
                relay.pass(context, part.get(), route.endless());
            }
        } else {
            ProblemAnswer.end(context, new Problem.MethodNotAllowed(route.methods()));
        }
    }

    private static void options(RoutingContext context, Operations.Route route) {
        var methods = new TreeSet<>(route.methods());
        methods.add("OPTIONS");
        context.response().putHeader("Allow", String.join(", ", methods)).setStatusCode(204).end();
    }
}
