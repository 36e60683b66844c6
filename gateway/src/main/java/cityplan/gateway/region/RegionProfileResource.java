package cityplan.gateway.region;

import cityplan.gateway.region.RegionProfiles.Question;
import cityplan.gateway.view.ViewSchema;
import cityplan.gateway.view.Views;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import java.util.List;
import java.util.Optional;

/// A region against the one that it lies in.
@Path("/v1/regions/{code}/profile")
public class RegionProfileResource {

    private static final ViewSchema SCHEMA = ViewSchema.of("RegionProfile");

    private final Views views;
    private final RegionProfiles profiles;

    RegionProfileResource(Views views, RegionProfiles profiles) {
        this.views = views;
        this.profiles = profiles;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    public Response get(@RestPath String code) {
        return views.answer(
                SCHEMA,
                parameters -> {
                    parameters.path("code", code);
                    Views.require("year", parameters);
                    Optional<Integer> year = parameters.year("year");
                    List<String> themes = parameters.codes("theme");
                    return inquiry ->
                            profiles.of(new Question(code, year.orElseThrow(), themes), inquiry);
                });
    }
}
