package cityplan.gateway.view;

import cityplan.common.answer.Columns;
import cityplan.common.answer.Format;
import cityplan.common.answer.QueryString;
import cityplan.common.answer.Shape;
import cityplan.common.http.ProblemAnswer;
import cityplan.common.query.Parameters;
import cityplan.common.text.Language;
import cityplan.gateway.view.Services.Asker;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// Answers the request for a composed view. What the client holds already is not composed again,
/// and only a whole answer may be kept: one that lacks a part is different as soon as that part is
/// back.
@RequestScoped
public class Views {

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final RoutingContext context;
    private final Inquiries inquiries;
    private final Clock clock;
    private final ObjectMapper json;

    Views(
            UriInfo uri,
            HttpHeaders headers,
            RoutingContext context,
            Inquiries inquiries,
            Clock clock,
            ObjectMapper json) {
        this.uri = uri;
        this.headers = headers;
        this.context = context;
        this.inquiries = inquiries;
        this.clock = clock;
        this.json = json;
    }

    /// Reports a parameter that a request must give and does not.
    public static void require(String name, Parameters parameters) {
        if (!parameters.except().containsKey(name)) {
            parameters.reject(name, "required");
        }
    }

    /// Reads what the view is of, and composes it.
    public Response answer(ViewSchema schema, Function<Parameters, Composition> question) {
        Format.requireJson(headers);
        var parameters = new Parameters(uri.getQueryParameters());
        Composition composition = question.apply(parameters);
        Asked asked = asked(parameters, schema);
        Inquiry inquiry = inquiries.open(asked);
        ResponseBuilder answer =
                inquiry.whole() && asked.holds(inquiry.moment())
                        ? whole(Response.notModified(), asked, inquiry)
                        : composed(composition.of(inquiry), asked, inquiry);
        return answer.type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, asked.asker().language().tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }

    /// Everything wrong with the request is reported at once.
    private Asked asked(Parameters parameters, ViewSchema schema) {
        Optional<Instant> asOf = parameters.instant("asOf");
        Optional<LocalDate> at = parameters.date("at");
        asOf.filter(moment -> moment.isAfter(clock.instant()))
                .ifPresent(_ -> parameters.reject("asOf", "in-the-future"));
        at.filter(day -> day.isAfter(LocalDate.now(clock)))
                .ifPresent(_ -> parameters.reject("at", "in-the-future"));
        Columns columns = schema.chosen(parameters);
        parameters.check();
        Language language =
                Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return new Asked(
                asOf,
                at,
                columns,
                new Asker(ProblemAnswer.trace(context), language),
                new QueryString(uri.getPath(), parameters.except("asOf", "at")).toString(),
                headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    }

    private ResponseBuilder composed(Composed view, Asked asked, Inquiry inquiry) {
        ResponseBuilder answer = Response.ok(body(view, asked, inquiry.moment()));
        return view.unreachable().isEmpty()
                ? whole(answer, asked, inquiry)
                : answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static ResponseBuilder whole(ResponseBuilder answer, Asked asked, Inquiry inquiry) {
        return answer.header(HttpHeaders.ETAG, asked.tag(inquiry.moment()).toString())
                .header(HttpHeaders.CACHE_CONTROL, asked.cacheControl());
    }

    private ObjectNode body(Composed view, Asked asked, Moment moment) {
        ObjectNode body = json.createObjectNode();
        body.put("asOf", moment.asOf().toString());
        body.put("at", moment.at().toString());
        body.setAll((ObjectNode) new Shape(json).only(view.content(), asked.columns()));
        body.set("unreachable", json.valueToTree(view.unreachable()));
        return body;
    }
}
