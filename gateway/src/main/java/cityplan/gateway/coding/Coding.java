package cityplan.gateway.coding;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.regex.Pattern;

/// Chooses for each answer, wherever it comes from, whether it goes out compressed. The HTTP server
/// does it then, unless the answer says that it is plain. Services are never asked for anything but
/// the plain form; streams of events stay plain, so that each event goes out at once.
@Singleton
class Coding {

    /// Before anything that may answer.
    private static final int PRIORITY = 2_000_000;

    private static final Set<String> TEXTS =
            Set.of(
                    "application/json",
                    "application/geo+json",
                    "application/linkset+json",
                    "application/yaml",
                    "text/csv",
                    "text/html",
                    "text/css",
                    "text/javascript",
                    "image/svg+xml");

    /// Named without a weight, or with the greatest.
    private static final Pattern GZIP =
            Pattern.compile("(?:^|,)\\s*gzip\\s*(?:;\\s*q=1(?:\\.0{0,3})?\\s*)?(?:,|$)");

    private static final String PLAIN = "identity";

    void filters(@Observes Filters filters) {
        filters.register(Coding::choose, PRIORITY);
    }

    private static void choose(RoutingContext context) {
        HttpServerRequest request = context.request();
        String held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (held != null) {
            request.headers().set(HttpHeaders.IF_NONE_MATCH, GzipTag.plain(held));
        }
        context.addHeadersEndHandler(_ -> code(request, held));
        context.next();
    }

    private static void code(HttpServerRequest request, @Nullable String held) {
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        boolean empty = request.method() == HttpMethod.HEAD || response.getStatusCode() == 304;
        boolean text = isText(headers.get(HttpHeaders.CONTENT_TYPE));
        boolean gzip = text && !empty && accepts(request);
        String tag = headers.get(HttpHeaders.ETAG);
        if (tag != null && (gzip || response.getStatusCode() == 304 && GzipTag.isIn(held, tag))) {
            headers.set(HttpHeaders.ETAG, GzipTag.of(tag));
        }
        if (text || response.getStatusCode() == 304) {
            String vary = headers.get(HttpHeaders.VARY);
            headers.set(
                    HttpHeaders.VARY,
                    vary == null ? "Accept-Encoding" : vary + ", Accept-Encoding");
        }
        if (gzip || empty && request.version() != HttpVersion.HTTP_2) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        } else {
            headers.set(HttpHeaders.CONTENT_ENCODING, PLAIN);
        }
    }

    private static boolean accepts(HttpServerRequest request) {
        String codings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return codings != null && GZIP.matcher(codings).find();
    }

    private static boolean isText(@Nullable String type) {
        return type != null && TEXTS.contains(type.split(";", 2)[0].strip());
    }
}
