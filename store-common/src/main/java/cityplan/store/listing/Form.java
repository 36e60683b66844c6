package cityplan.store.listing;

import cityplan.common.answer.Columns;
import cityplan.common.answer.EntityTag;
import cityplan.common.answer.Format;
import cityplan.common.answer.QueryString;
import cityplan.common.answer.Shape;
import cityplan.common.query.Parameters;
import cityplan.common.text.Language;
import cityplan.store.moment.Moment;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The form that one answer takes: its moments, language, format and fields.
public record Form(
        Moment moment,
        Format format,
        Columns columns,
        boolean whole,
        Language language,
        QueryString query,
        Audience audience,
        @Nullable String ifNoneMatch) {

    public Form(
            UriInfo uri,
            HttpHeaders headers,
            Parameters parameters,
            Moment moment,
            Format format,
            Columns columns) {
        this(
                moment,
                format,
                columns,
                parameters.except("fields").equals(parameters.except()),
                Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                new QueryString(uri.getPath(), parameters.except("asOf", "at", "cursor")),
                Audience.EVERYBODY,
                headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
    }

    /// The form of the answer to a write.
    static Form written(
            QueryString resource, HttpHeaders headers, Moment moment, Listing<?> listing) {
        return new Form(
                moment,
                listing.formats().getFirst(),
                Columns.of(listing.view()),
                true,
                Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                resource,
                listing.reserved().isPresent() ? Audience.THE_CALLER : Audience.EVERYBODY,
                null);
    }

    /// The same form of an answer to others.
    public Form to(Audience others) {
        return new Form(moment, format, columns, whole, language, query, others, ifNoneMatch);
    }

    Computed.Asked asked() {
        return new Computed.Asked(moment, language);
    }

    EntityTag tag() {
        Object shown = audience.kept() ? columns.paths() : List.of(audience, columns.paths());
        return EntityTag.of(moment.asOf(), moment.at(), format, language, shown);
    }

    /// Whether the client holds this very answer.
    public boolean known() {
        return audience.kept() && tag().isIn(ifNoneMatch);
    }

    /// An answer to pinned moments never changes; another one must be asked about each time.
    String cacheControl() {
        if (!audience.kept()) {
            return "private, no-store";
        }
        return moment.pinned() ? "public, max-age=86400" : "public, no-cache";
    }

    /// A row as this answer shows it.
    public Object shown(Object view, Shape shape) {
        if (whole) {
            return view;
        }
        return view instanceof Feature<?> feature
                ? feature.with(shape.only(feature.properties(), columns))
                : shape.only(view, columns);
    }

    /// This very answer, later.
    public String self() {
        return query.with("asOf", moment.asOf().toString())
                .with("at", moment.at().toString())
                .toString();
    }

    /// Adds what every answer says of itself.
    public ResponseBuilder head(ResponseBuilder answer) {
        return answer.header(HttpHeaders.ETAG, tag().toString())
                .header(HttpHeaders.CACHE_CONTROL, cacheControl())
                .header(HttpHeaders.VARY, audience.vary())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    }
}
