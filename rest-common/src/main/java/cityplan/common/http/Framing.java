package cityplan.common.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// How a request is laid out on its connection. What two readers could take differently is the
/// stuff of request smuggling.
final class Framing {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /// What HTTP/2 says in frames, and no request may say again (RFC 9113, 8.2.2).
    private static final List<String> OF_CONNECTIONS =
            List.of("connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade");

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private Framing() {}

    /// Whether everybody reads the request in the same way: one host, no transfer coding but
    /// exactly `chunked`, headers that have names, and a target on this very host.
    static boolean isPlain(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority != null
                && !authority.host().isEmpty()
                && !request.headers().contains("")
                && (request.version() == HttpVersion.HTTP_2
                        ? isFramed(request)
                        : isLaidOut(request));
    }

    private static boolean isFramed(HttpServerRequest request) {
        return request.headers().entries().stream().allMatch(Framing::isWritable)
                && OF_CONNECTIONS.stream().noneMatch(request.headers()::contains)
                && request.headers().getAll("te").stream().allMatch("trailers"::equals)
                && request.headers().getAll("content-length").size() <= 1
                && SCHEMES.contains(request.scheme())
                && request.headers().getAll("host").stream()
                        .allMatch(request.authority().toString()::equals)
                && isHere(request, request.authority().toString());
    }

    /// Frames can hold what would begin a line of its own in HTTP/1, as which it goes to a service.
    private static boolean isWritable(Map.Entry<String, String> header) {
        return NAME.matcher(header.getKey()).matches()
                && header.getValue().chars().allMatch(c -> c >= ' ' && c != 0x7F || c == '\t');
    }

    private static boolean isLaidOut(HttpServerRequest request) {
        List<String> codings = request.headers().getAll("Transfer-Encoding");
        List<String> hosts = request.headers().getAll("Host");
        return (codings.isEmpty() || codings.equals(List.of("chunked")))
                && hosts.size() == 1
                && isHere(request, hosts.getFirst());
    }

    /// The suite is nobody's forward proxy: a target that names a host names the one that is asked.
    private static boolean isHere(HttpServerRequest request, String host) {
        String target = request.uri();
        return target != null
                && (target.startsWith("/")
                        || target.equals("*") && request.method() == HttpMethod.OPTIONS
                        || SCHEMES.stream()
                                .anyMatch(each -> target.startsWith(each + "://" + host + "/")));
    }
}
