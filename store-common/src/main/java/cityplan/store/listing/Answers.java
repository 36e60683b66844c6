package cityplan.store.listing;

import cityplan.common.answer.Format;
import cityplan.common.answer.Links;
import cityplan.common.answer.Matrix;
import cityplan.common.answer.Shape;
import cityplan.common.answer.Table;
import cityplan.common.query.Cursor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Builds answers: 304, JSON, CSV or GeoJSON, with the headers that each must carry.
@Singleton
class Answers {

    private final ObjectMapper json;
    private final Shape shape;

    Answers(ObjectMapper json) {
        this.json = json;
        this.shape = new Shape(json);
    }

    Response page(Form form, PageRequest page, Supplier<? extends Slice<?>> rows) {
        if (form.known()) {
            return form.head(Response.notModified()).build();
        }
        Slice<?> slice = rows.get();
        return list(form, links(form, page, slice), slice.items(), slice.total());
    }

    <V> Response stretch(Form form, Supplier<Stretch<V>> rows) {
        if (form.known()) {
            return form.head(Response.notModified()).build();
        }
        Stretch<V> stretch = rows.get();
        String next = form.query().without("since").with("after", stretch.next()).toString();
        return list(form, new Links(form.self(), next, null), stretch.items(), null);
    }

    <V> Response one(Form form, Supplier<V> view) {
        if (form.known()) {
            return form.head(Response.notModified()).build();
        }
        V found = view.get();
        if (form.format() == Format.CSV) {
            String table = one(form, found);
            return form.head(Response.ok()).type(form.format().mediaType()).entity(table).build();
        }
        return form.head(Response.ok())
                .type(form.format().mediaType())
                .entity(body(form, found))
                .build();
    }

    <V> Response written(Form form, Optional<V> view, boolean created) {
        ResponseBuilder answer =
                created
                        ? Response.status(Response.Status.CREATED)
                                .header(HttpHeaders.LOCATION, form.query().toString())
                        : view.isPresent() ? Response.ok() : Response.noContent();
        view.ifPresent(found -> answer.type(form.format().mediaType()).entity(body(form, found)));
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

    private Response list(Form form, Links links, List<?> items, @Nullable Long total) {
        ResponseBuilder answer =
                form.head(Response.ok())
                        .header("Link", links.header())
                        .type(form.format().mediaType());
        return answer.entity(
                        switch (form.format()) {
                            case JSON ->
                                    new Page<>(form.moment(), shown(form, items), links, total);
                            case GEOJSON ->
                                    new FeaturePage(
                                            form.moment(), shown(form, items), links, total);
                            case CSV, XLSX -> table(form, items);
                        })
                .build();
    }

    private List<Object> shown(Form form, List<?> views) {
        return views.stream().map(view -> form.shown(view, shape)).toList();
    }

    private static String one(Form form, Object view) {
        return view instanceof Matrix matrix
                ? Table.of(matrix, form.language())
                : table(form, List.of(view));
    }

    private static String table(Form form, List<?> views) {
        return Table.of(views, form.columns().paths(), form.language());
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

    private static @Nullable String neighbour(
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
