package cityplan.store.listing;

import cityplan.common.answer.Format;
import cityplan.common.answer.Links;
import cityplan.common.answer.Shape;
import cityplan.common.answer.Table;
import cityplan.common.query.Cursor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Builds answers: 304, JSON or CSV, with the headers that each must carry.
@Singleton
class Answers {

    private final ObjectMapper json;
    private final Shape shape;

    Answers(ObjectMapper json) {
        this.json = json;
        this.shape = new Shape(json);
    }

    <V> Response page(Form form, PageRequest page, Supplier<Slice<V>> rows) {
        if (form.known()) {
            return form.head(Response.notModified()).build();
        }
        Slice<V> slice = rows.get();
        Links links = links(form, page, slice);
        ResponseBuilder answer = form.head(Response.ok()).header("Link", links.header());
        return form.format() == Format.JSON
                ? json(form, answer, items(form, slice.items()), links, slice)
                : csv(form, answer, slice.items());
    }

    <V> Response one(Form form, Supplier<V> view) {
        if (form.known()) {
            return form.head(Response.notModified()).build();
        }
        V found = view.get();
        if (form.format() == Format.CSV) {
            return csv(form, form.head(Response.ok()), List.of(found));
        }
        return form.head(Response.ok())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body(form, found))
                .build();
    }

    <V> Response written(Form form, Optional<V> view, boolean created) {
        ResponseBuilder answer =
                created
                        ? Response.status(Response.Status.CREATED)
                                .header(HttpHeaders.LOCATION, form.query().toString())
                        : view.isPresent() ? Response.ok() : Response.noContent();
        view.ifPresent(
                found -> answer.type(MediaType.APPLICATION_JSON_TYPE).entity(body(form, found)));
        return form.head(answer)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private ObjectNode body(Form form, Object view) {
        ObjectNode body = json.createObjectNode();
        body.put("asOf", form.moment().asOf().toString());
        body.put("at", form.moment().at().toString());
        body.setAll((ObjectNode) shape.only(view, form.columns()));
        return body;
    }

    private List<?> items(Form form, List<?> views) {
        return form.whole()
                ? views
                : views.stream().map(view -> shape.only(view, form.columns())).toList();
    }

    private static Response json(
            Form form, ResponseBuilder answer, List<?> items, Links links, Slice<?> slice) {
        var body =
                new Page<Object>(
                        form.moment().asOf(),
                        form.moment().at(),
                        List.copyOf(items),
                        links,
                        slice.total());
        return answer.type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }

    private static Response csv(Form form, ResponseBuilder answer, List<?> views) {
        String table = Table.of(views, form.columns().paths(), form.language());
        return answer.type(form.format().mediaType()).entity(table).build();
    }

    private static Links links(Form form, PageRequest page, Slice<?> slice) {
        String self =
                page.cursor()
                        .map(cursor -> form.query().with("cursor", cursor.encode()).toString())
                        .orElseGet(form::self);
        return new Links(
                self,
                neighbour(form, page, slice.next(), false),
                neighbour(form, page, slice.previous(), true));
    }

    private static @org.jspecify.annotations.Nullable String neighbour(
            Form form, PageRequest page, Optional<List<String>> keys, boolean backwards) {
        return keys.map(place ->
                        new Cursor(
                                page.query(),
                                form.moment().asOf(),
                                form.moment().at(),
                                backwards,
                                place))
                .map(cursor -> form.query().with("cursor", cursor.encode()).toString())
                .orElse(null);
    }
}
