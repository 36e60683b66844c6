package cityplan.gateway.view;

import cityplan.gateway.inquiry.Asked;

import io.vertx.core.http.HttpServerRequest;

import java.util.Optional;

/// A view that a request asks for.
///
/// @param sheet what draws it, where it is asked for as a page
record Wanted(
        HttpServerRequest request,
        ViewSchema schema,
        Asked asked,
        Composition composition,
        Optional<Sheet> sheet) {

    /// The same as a page: it shows what it shows, whatever fields are asked for.
    Wanted drawn(Sheet page) {
        Asked whole = asked.as(schema.basic(), Form.HTML.code());
        return new Wanted(request, schema, whole, composition, Optional.of(page));
    }
}
