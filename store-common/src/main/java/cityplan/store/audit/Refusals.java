package cityplan.store.audit;

import cityplan.common.problem.ProblemBody;
import cityplan.store.right.Caller;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jdbi.v3.core.JdbiException;

import java.util.List;

/// Writes down, before the answer is sent, that a write of somebody known was refused, wherever
/// that was decided. Whoever has no valid token is counted only: such requests would fill the disk.
@Singleton
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    private final CurrentIdentityAssociation identity;
    private final Trail trail;

    Refusals(CurrentIdentityAssociation identity, Trail trail) {
        this.identity = identity;
        this.trail = trail;
    }

    @ServerResponseFilter
    public Uni<Void> keep(
            ContainerRequestContext request,
            ContainerResponseContext answer,
            RoutingContext context) {
        return answer.getEntity() instanceof ProblemBody problem && isRefusal(request, problem)
                ? identity.getDeferredIdentity()
                        .onFailure()
                        .recoverWithNull()
                        .emitOn(Infrastructure.getDefaultExecutor())
                        .invoke(who -> keep(who, Occasions.of(context), problem))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /// What only tries whether rows are good writes nothing, unless it may not even do that.
    private static boolean isRefusal(ContainerRequestContext request, ProblemBody problem) {
        boolean trial = "true".equals(request.getUriInfo().getQueryParameters().getFirst("dryRun"));
        return !READING.contains(request.getMethod())
                && problem.status() < SERVER_ERROR
                && (!trial || problem.status() == FORBIDDEN);
    }

    /// An answer does not wait for a database that is down: it says no all the same.
    private void keep(SecurityIdentity who, Occasion from, ProblemBody problem) {
        if (who == null || who.isAnonymous()) {
            trail.refusedUnknown();
            return;
        }
        try {
            trail.refused(Caller.author(who), from, problem);
        } catch (JdbiException silent) {
            LOG.error("a refusal could not be written down", silent);
        }
    }
}
