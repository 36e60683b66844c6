package cityplan.gateway.audit;

import cityplan.common.answer.Format;
import cityplan.common.query.Parameters;
import cityplan.gateway.client.Sender;
import cityplan.gateway.part.Part;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.util.Map;

/// Tells auditors whether both audits are whole. The services say who is one.
@Path("/v1/audit/verification")
public class VerificationResource {

    private final Audits audits;

    VerificationResource(Audits audits) {
        this.audits = audits;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    public Response verification(
            @Context UriInfo uri, @Context HttpHeaders headers, RoutingContext context) {
        Format.requireJson(headers);
        var parameters = new Parameters(uri.getQueryParameters());
        var heads =
                Map.of(
                        Part.INDICATORS, parameters.text("indicatorsHead"),
                        Part.PROJECTS, parameters.text("projectsHead"));
        parameters.check();
        var asked = new Audits.Asked(heads, Sender.of(context));
        return Response.ok(audits.verified(asked), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
