package cityplan.gateway.view;

import cityplan.common.answer.Columns;
import cityplan.common.answer.Format;
import cityplan.common.answer.QueryString;
import cityplan.common.query.Parameters;
import cityplan.common.text.Language;
import cityplan.gateway.client.Sender;
import cityplan.gateway.inquiry.Asked;
import cityplan.gateway.inquiry.Services.Asker;

import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads the request for a composed view, and answers it.
@RequestScoped
public class Views {

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final RoutingContext context;
    private final Answers answers;
    private final Clock clock;

    Views(UriInfo uri, HttpHeaders headers, RoutingContext context, Answers answers, Clock clock) {
        this.uri = uri;
        this.headers = headers;
        this.context = context;
        this.answers = answers;
        this.clock = clock;
    }

    /// Reports a parameter that a request must give and does not.
    public static void require(String name, Parameters parameters) {
        if (!parameters.except().containsKey(name)) {
            parameters.reject(name, "required");
        }
    }

    /// Reads what the view is of, and composes it where that must be done.
    public Response answer(ViewSchema schema, Function<Parameters, Composition> question) {
        Format.requireJson(headers);
        var parameters = new Parameters(uri.getQueryParameters());
        Composition composition = question.apply(parameters);
        Asked asked = asked(parameters, schema, accepted());
        return answers.of(
                new Wanted(context.request(), schema, asked, composition, Optional.empty()));
    }

    /// The same, also as a page, in the language that `lang` names.
    public Response answer(
            ViewSchema schema, Sheet sheet, Function<Parameters, Composition> question) {
        var parameters = new Parameters(uri.getQueryParameters());
        Form form = Form.of(parameters, headers);
        Optional<String> named = parameters.choice("lang", List.of("zh", "en"));
        Composition composition = question.apply(parameters);
        Asked asked =
                asked(parameters, schema, named.map(Language::preferred).orElseGet(this::accepted));
        var data = new Wanted(context.request(), schema, asked, composition, Optional.empty());
        return answers.of(form == Form.HTML ? data.drawn(sheet) : data);
    }

    private Language accepted() {
        return Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /// Everything wrong with the request is reported at once.
    private Asked asked(Parameters parameters, ViewSchema schema, Language language) {
        Optional<Instant> asOf = parameters.instant("asOf");
        Optional<LocalDate> at = parameters.date("at");
        asOf.filter(moment -> moment.isAfter(clock.instant()))
                .ifPresent(_ -> parameters.reject("asOf", "in-the-future"));
        at.filter(day -> day.isAfter(LocalDate.now(clock)))
                .ifPresent(_ -> parameters.reject("at", "in-the-future"));
        Columns columns = schema.chosen(parameters);
        parameters.check();
        return new Asked(
                asOf,
                at,
                columns,
                new Asker(Sender.of(context), language),
                new QueryString(uri.getPath(), parameters.except("asOf", "at")).toString(),
                headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    }
}
