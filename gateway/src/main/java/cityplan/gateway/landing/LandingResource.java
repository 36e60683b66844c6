package cityplan.gateway.landing;

import cityplan.common.text.Language;
import cityplan.common.token.AlwaysOpen;
import cityplan.gateway.page.Document;
import cityplan.gateway.page.Layout;
import cityplan.gateway.page.PageRequest;
import cityplan.gateway.page.Template;
import cityplan.gateway.page.Texts;

import io.smallrye.common.annotation.NonBlocking;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page that says what the suite is and where to begin.
@AlwaysOpen
@Path("/")
@NonBlocking
public class LandingResource {

    private static final Template LANDING = Template.of("/page/landing.html");

    private final Map<Language, Document> pages =
            Stream.of(Language.values())
                    .collect(Collectors.toMap(Function.identity(), LandingResource::page));

    @GET
    @PermitAll
    public Response landing(@Context UriInfo uri, @Context HttpHeaders headers) {
        return PageRequest.of(uri, headers).answer(pages);
    }

    private static Document page(Language language) {
        var texts = new Texts(language);
        return Layout.page(language, texts.get("title"), LANDING.fill(texts::get, Map.of()));
    }
}
