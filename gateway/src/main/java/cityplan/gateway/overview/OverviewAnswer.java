package cityplan.gateway.overview;

import cityplan.common.answer.EntityTag;
import cityplan.common.text.Language;
import cityplan.gateway.overview.Overview.Headline;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// An overview as an answer. Only a whole one may be kept: one that lacks a part is different as
/// soon as that part is back.
final class OverviewAnswer {

    private OverviewAnswer() {}

    static Response of(Overview overview, HttpHeaders request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        Language language = Language.preferred(accepted);
        Response.ResponseBuilder answer =
                overview.unreachable().isEmpty()
                        ? whole(overview, language, request)
                        : Response.ok(overview).header(HttpHeaders.CACHE_CONTROL, "no-store");
        return answer.type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    private static Response.ResponseBuilder whole(
            Overview overview, Language language, HttpHeaders request) {
        EntityTag tag = tag(overview, language);
        boolean known = tag.isIn(request.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        return (known ? Response.notModified() : Response.ok(overview))
                .header(HttpHeaders.ETAG, tag.toString())
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    }

    private static EntityTag tag(Overview overview, Language language) {
        Overview.Moments asOf = overview.asOf();
        Instant last =
                Stream.of(asOf.indicators(), asOf.projects())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        List<String> shown =
                Objects.requireNonNull(overview.indicators()).stream().map(Headline::code).toList();
        return EntityTag.of(
                last, asOf, overview.at(), overview.region(), overview.year(), shown, language);
    }
}
