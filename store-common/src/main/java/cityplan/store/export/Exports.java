package cityplan.store.export;

import cityplan.common.answer.Format;
import cityplan.common.query.Parameters;
import cityplan.common.text.Language;
import cityplan.store.export.ExportReader.Question;
import cityplan.store.listing.Audience;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Features;
import cityplan.store.listing.Form;
import cityplan.store.listing.Listing;
import cityplan.store.listing.Order;
import cityplan.store.listing.Readership;
import cityplan.store.moment.Moment;
import cityplan.store.moment.Recording;
import cityplan.store.staging.TableFile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Answers a request for an export: a whole list, by the same parameters as its pages.
@RequestScoped
public class Exports {

    private static final List<String> SHAPES = List.of("list", "bundle");

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Request request;
    private final Recording recording;
    private final Readership readership;
    private final Delivery delivery;

    Exports(
            UriInfo uri,
            HttpHeaders headers,
            Request request,
            Recording recording,
            Readership readership,
            Delivery delivery) {
        this.uri = uri;
        this.headers = headers;
        this.request = request;
        this.recording = recording;
        this.readership = readership;
        this.delivery = delivery;
    }

    /// The rows of a list; in the shape `bundle` as the file of it that an import takes.
    public Response of(Listing<?> listing, TableFile file) {
        return of(_ -> listing, file);
    }

    /// The same of the list that the parameters ask for.
    public Response of(Function<Parameters, Listing<?>> asked, TableFile file) {
        var parameters = new Parameters(uri.getQueryParameters());
        return of(parameters, asked.apply(parameters), file);
    }

    private Response of(Parameters parameters, Listing<?> listing, TableFile file) {
        Conditions conditions = listing.conditions(parameters);
        Audience audience = readership.confine(listing, conditions);
        Order order = Order.of(parameters, listing, conditions);
        Format format = Format.of(parameters, headers, offered(listing));
        Layout layout = layout(parameters, listing.view(), file, format);
        Moment moment = recording.moment(parameters);
        parameters.check();
        Form form =
                new Form(uri, headers, parameters, moment, format, layout.columns()).to(audience);
        if (form.known()) {
            return form.head(Response.notModified()).build();
        }
        Listing<?> read = Features.of(listing, format);
        var question = new Question<>(read, conditions, order, moment);
        return answer(form, file.name(), out -> delivery.write(question, form, layout, file, out));
    }

    /// What its pages are offered in, and workbooks.
    private static List<Format> offered(Listing<?> listing) {
        return Stream.concat(listing.formats().stream(), Stream.of(Format.XLSX)).toList();
    }

    private Layout layout(Parameters parameters, Class<?> view, TableFile file, Format format) {
        boolean bundle = parameters.choice("shape", SHAPES).filter("bundle"::equals).isPresent();
        if (!bundle) {
            String language = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
            return Layout.ofList(view, parameters, Language.preferred(language));
        }
        if (format == Format.JSON || format == Format.GEOJSON) {
            parameters.reject("shape", "not-as-json");
        }
        return Layout.ofFile(view, file);
    }

    private Response answer(Form form, String name, StreamingOutput content) {
        String file = "attachment; filename=\"%s.%s\"".formatted(name, form.format().code());
        ResponseBuilder answer =
                form.head(Response.ok())
                        .header("Link", "<%s>; rel=\"self\"".formatted(form.self()))
                        .header(HttpHeaders.CONTENT_DISPOSITION, file)
                        .type(form.format().mediaType());
        return request.getMethod().equals(HttpMethod.HEAD)
                ? answer.build()
                : answer.entity(content).build();
    }
}
