package cityplan.gateway.page;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.token.AlwaysOpen;

import io.smallrye.common.annotation.NonBlocking;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import java.util.Map;
import java.util.Optional;

/// The style and the icon of the pages.
@AlwaysOpen
@Path("/assets/{file}")
@NonBlocking
public class AssetResource {

    private static final String CACHED = "public, max-age=86400";

    private final Map<String, Document> files =
            Map.of(
                    "page.css", asset("page.css", "text/css;charset=UTF-8"),
                    "report.css", asset("report.css", "text/css;charset=UTF-8"),
                    "icon.svg", asset("icon.svg", "image/svg+xml"));

    @GET
    @PermitAll
    public Response file(@RestPath String file, @Context HttpHeaders headers) {
        return Optional.ofNullable(files.get(file))
                .orElseThrow(() -> new ProblemException(new Problem.UnknownPath()))
                .answer(headers);
    }

    private static Document asset(String file, String type) {
        return new Document(Resources.bytes("/page/" + file), type).with("Cache-Control", CACHED);
    }
}
