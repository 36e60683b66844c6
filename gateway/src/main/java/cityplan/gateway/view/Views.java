package cityplan.gateway.view;

import cityplan.common.answer.Columns;
import cityplan.common.answer.Format;
import cityplan.common.answer.QueryString;
import cityplan.common.http.ProblemAnswer;
import cityplan.common.query.Parameters;
import cityplan.common.text.Language;
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
        Asked asked = asked(parameters, schema);
        return answers.of(new Wanted(context.request(), schema, asked, composition));
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
}
