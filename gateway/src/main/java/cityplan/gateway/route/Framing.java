package cityplan.gateway.route;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

import java.util.List;

/// How a request is laid out on its connection. What two readers could take differently is the
/// stuff of request smuggling.
final class Framing {

    private Framing() {}

    /// One host, and no transfer coding but exactly `chunked`. HTTP/2 frames bodies by itself, and
    /// has one authority.
    static boolean isPlain(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            return request.authority() != null;
        }
        List<String> codings = request.headers().getAll("Transfer-Encoding");
        boolean chunkedAtMost =
                codings.isEmpty() || codings.size() == 1 && "chunked".equals(codings.getFirst());
        return chunkedAtMost && request.headers().getAll("Host").size() == 1;
    }
}
