package cityplan.gateway.page;

import cityplan.common.query.Parameters;
import cityplan.common.text.Language;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request for a page that is offered in two languages: `lang=` goes before `Accept-Language`.
public record PageRequest(Language language, HttpHeaders headers) {

    public static PageRequest of(UriInfo uri, HttpHeaders headers) {
        var parameters = new Parameters(uri.getQueryParameters());
        Optional<String> named = parameters.choice("lang", List.of("zh", "en"));
        parameters.check();
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return new PageRequest(Language.preferred(named.orElse(accepted)), headers);
    }

    public Response answer(Map<Language, Document> pages) {
        Document page = Optional.ofNullable(pages.get(language)).orElseThrow();
        return Accepted.of(headers, List.of(page)).answer(headers);
    }
}
