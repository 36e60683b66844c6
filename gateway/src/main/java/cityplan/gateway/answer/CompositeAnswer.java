package cityplan.gateway.answer;

import cityplan.common.answer.EntityTag;
import cityplan.common.text.Language;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import java.time.Instant;

/// Sends what both services say. Only a whole answer may be kept: one that lacks a part is
/// different as soon as that part is back.
public final class CompositeAnswer {

    private CompositeAnswer() {}

    /// The answer to a request; `asked` is what tells it from other requests to its path.
    public static Response of(Composite body, Object asked, HttpHeaders request) {
        Language language =
                Language.preferred(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ResponseBuilder answer =
                body.unreachable().isEmpty()
                        ? whole(body, asked, language, request)
                        : Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
        return answer.type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    private static ResponseBuilder whole(
            Composite body, Object asked, Language language, HttpHeaders request) {
        Instant last = body.asOf().last().orElse(Instant.EPOCH);
        EntityTag tag = EntityTag.of(last, body.asOf(), body.at(), asked, language);
        boolean known = tag.isIn(request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        return (known ? Response.notModified() : Response.ok(body))
                .header(HttpHeaders.ETAG, tag.toString())
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    }
}
