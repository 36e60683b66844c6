package cityplan.store.listing;

import cityplan.common.answer.Columns;
import cityplan.common.answer.Format;
import cityplan.common.answer.QueryString;
import cityplan.common.query.Cursor;
import cityplan.common.query.Parameters;
import cityplan.store.moment.Moment;
import cityplan.store.moment.Recording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Answers the reads of one request: parses its parameters, cuts at its moments, and shapes what
/// was read. An unchanged answer is a 304 before its rows are looked for.
@RequestScoped
public class Reads {

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Recording recording;
    private final PageReader reader;
    private final Readership readership;
    private final Answers answers;

    Reads(
            UriInfo uri,
            HttpHeaders headers,
            Recording recording,
            PageReader reader,
            Readership readership,
            Answers answers) {
        this.uri = uri;
        this.headers = headers;
        this.recording = recording;
        this.reader = reader;
        this.readership = readership;
        this.answers = answers;
    }

    /// A page of a list.
    public Response page(Listing<?> listing) {
        return page(_ -> listing);
    }

    /// A page of the list that the parameters ask for.
    public Response page(Function<Parameters, Listing<?>> asked) {
        Parameters parameters = parameters();
        return page(parameters, asked.apply(parameters), _ -> {}, _ -> {});
    }

    /// A page of what belongs to one resource, which must exist even where it has nothing. The
    /// clause ties a row to the resource's code.
    public Response pageOf(Resource<?> owner, Listing<?> listing, String clause) {
        return pageOf(owner, _ -> listing, clause);
    }

    /// The same, for the list that the parameters ask for.
    public Response pageOf(
            Resource<?> owner, Function<Parameters, Listing<?>> asked, String clause) {
        Parameters parameters = parameters();
        parameters.path("code", owner.code());
        return page(
                parameters,
                asked.apply(parameters),
                conditions -> conditions.when(clause, owner.code()),
                moment -> found(owner, moment));
    }

    private Response page(
            Parameters parameters,
            Listing<?> listing,
            Consumer<Conditions> further,
            Consumer<Moment> whenEmpty) {
        Conditions conditions = listing.conditions(parameters);
        further.accept(conditions);
        Audience audience = readership.confine(listing, conditions);
        Order order = Order.of(parameters, listing, conditions);
        PageRequest page = PageRequest.of(parameters, uri.getPath(), order);
        Form form = form(parameters, listing.view(), page.cursor(), listing.formats()).to(audience);
        Listing<?> read = Features.of(listing, form.format());
        return answers.page(
                form,
                page,
                () -> {
                    Slice<?> slice = reader.read(read, conditions, order, page, form.moment());
                    if (slice.items().isEmpty()) {
                        whenEmpty.accept(form.moment());
                    }
                    return slice;
                });
    }

    /// One resource.
    public Response one(Resource<?> resource) {
        return one(parameters -> {
            parameters.path("code", resource.code());
            return resource;
        });
    }

    /// One resource that the path names by more than a code.
    public Response one(Function<Parameters, Resource<?>> named) {
        Parameters parameters = parameters();
        Resource<?> resource = named.apply(parameters);
        Listing<?> listing = resource.listing();
        List<Format> offered = List.of(listing.formats().getFirst());
        Audience audience = readership.confine(listing, resource.conditions());
        Form form = form(parameters, listing.view(), Optional.empty(), offered).to(audience);
        return answers.one(form, () -> found(resource, form.moment()));
    }

    /// An answer that is no list and no resource: a question with parameters of its own.
    public <V> Response answer(Class<V> view, Function<Parameters, Function<Moment, V>> question) {
        Parameters parameters = parameters();
        Function<Moment, V> asked = question.apply(parameters);
        Form form = form(parameters, view, Optional.empty(), Format.OF_PAGES);
        return answers.one(form, () -> asked.apply(form.moment()));
    }

    /// The same, with text derived in the language of the answer.
    public <V> Response derived(
            Class<V> view, Function<Parameters, Function<Computed.Asked, V>> question) {
        Parameters parameters = parameters();
        Function<Computed.Asked, V> asked = question.apply(parameters);
        Form form = form(parameters, view, Optional.empty(), Format.OF_PAGES);
        return answers.one(form, () -> asked.apply(form.asked()));
    }

    /// A page of a list that is worked out.
    public <V> Response computed(Computed<V> list) {
        Parameters parameters = parameters();
        var rows = list.rows(parameters);
        Order order = Order.of(parameters, list.identity(), list.others());
        PageRequest page = PageRequest.of(parameters, uri.getPath(), order);
        Form form = form(parameters, list.view(), page.cursor(), Format.OF_PAGES);
        return answers.page(
                form, page, () -> ComputedPage.of(list, rows.apply(form.asked()), order, page));
    }

    /// A resource as a write has left it, which recorded it under a stamp, or found it to be so
    /// already. One that is not public yet has no body. The parameters of the write are part of
    /// what names the resource.
    public Response written(Resource<?> resource, Optional<Instant> stamp, boolean created) {
        var name = new QueryString(uri.getPath(), parameters().except());
        return written(resource, name, stamp, created);
    }

    /// A resource that a write to another path has made at its own.
    public Response made(Resource<?> resource, String path, Optional<Instant> stamp) {
        return written(resource, new QueryString(path, Map.of()), stamp, true);
    }

    private Response written(
            Resource<?> resource, QueryString name, Optional<Instant> stamp, boolean created) {
        Moment last = recording.moment(new Parameters(Map.of()));
        Moment moment = new Moment(stamp.orElse(last.asOf()), last.at(), false);
        Form form = Form.written(name, headers, moment, resource.listing());
        return answers.written(form, reader.one(resource, moment), created);
    }

    /// The next rows of a list without an end.
    public <V> Response endless(Endless<V> list) {
        Parameters parameters = parameters();
        var rows = list.stretch(parameters, PageRequest.limit(parameters));
        Form form = form(parameters, list.view(), Optional.empty(), Format.OF_PAGES);
        return answers.stretch(form, () -> rows.apply(form.moment()));
    }

    private Parameters parameters() {
        return new Parameters(uri.getQueryParameters());
    }

    private Form form(
            Parameters parameters, Class<?> view, Optional<Cursor> cursor, List<Format> offered) {
        Format format = Format.of(parameters, headers, offered);
        Columns columns = Columns.of(view).chosen(parameters);
        Moment asked = recording.moment(parameters);
        Moment moment = cursor.map(place -> recording.moment(place, parameters)).orElse(asked);
        parameters.check();
        return new Form(uri, headers, parameters, moment, format, columns);
    }

    private <V> V found(Resource<V> resource, Moment moment) {
        return reader.one(resource, moment).orElseThrow(resource::absent);
    }
}
