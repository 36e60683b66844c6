package cityplan.store.webhook;

import cityplan.store.write.Definitions;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

/// Subscriptions of other systems. Its path stands at the class that extends this one; who may read
/// and make them is one of the roles `suite.editors` of the service, or an operator: who is none
/// sees and changes only those of the same subject, since the addresses of others are nobody else's
/// business.
public abstract class SubscriptionResource {

    private static final String OPERATOR = "operator";

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;

    protected SubscriptionResource(Webhooks webhooks, WebhookDeliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @GET
    @RolesAllowed({"${suite.editors}", OPERATOR})
    public Response list() {
        return webhooks.page();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"${suite.editors}", OPERATOR})
    @RunOnVirtualThread
    public Response make(byte[] body) {
        return webhooks.make(body);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"${suite.editors}", OPERATOR})
    public Response get(@RestPath String id) {
        return webhooks.one(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(Definitions.MERGE_PATCH)
    @RolesAllowed({"${suite.editors}", OPERATOR})
    @RunOnVirtualThread
    public Response patch(@RestPath String id, byte[] body) {
        return webhooks.amend(id, body);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({"${suite.editors}", OPERATOR})
    public Response delete(@RestPath String id) {
        return webhooks.remove(id);
    }

    @POST
    @Path("/{id}/secret")
    @RolesAllowed({"${suite.editors}", OPERATOR})
    public Response rotate(@RestPath String id) {
        return webhooks.rotate(id);
    }

    @POST
    @Path("/{id}/test")
    @RolesAllowed({"${suite.editors}", OPERATOR})
    public Response test(@RestPath String id) {
        return deliveries.test(id);
    }

    @POST
    @Path("/{id}/replay")
    @RolesAllowed({"${suite.editors}", OPERATOR})
    public Response replayAll(@RestPath String id) {
        return deliveries.replayAll(id);
    }

    @GET
    @Path("/{id}/deliveries")
    @RolesAllowed({"${suite.editors}", OPERATOR})
    public Response listDeliveries(@RestPath String id) {
        return deliveries.page(id);
    }

    @GET
    @Path("/{id}/deliveries/{delivery}")
    @RolesAllowed({"${suite.editors}", OPERATOR})
    public Response getDelivery(@RestPath String id, @RestPath String delivery) {
        return deliveries.one(id, delivery);
    }

    @POST
    @Path("/{id}/deliveries/{delivery}/replay")
    @RolesAllowed({"${suite.editors}", OPERATOR})
    public Response replay(@RestPath String id, @RestPath String delivery) {
        return deliveries.replay(id, delivery);
    }
}
