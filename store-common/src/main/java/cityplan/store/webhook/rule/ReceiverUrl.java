package cityplan.store.webhook.rule;

import cityplan.common.address.Literal;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// The address that messages are posted to, as it is written. It names a host, by a name or by an
/// address in its common spelling, and neither a user nor a fragment.
public record ReceiverUrl(URI uri) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int LAST_PORT = 65_535;

    /// The URL that a text is, or nothing when it is none that a message could be posted to.
    public static Optional<ReceiverUrl> parse(String text) {
        try {
            var uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && plainly(uri) ? Optional.of(new ReceiverUrl(uri)) : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean plainly(URI uri) {
        return uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.getRawAuthority().indexOf('@') < 0
                && uri.getRawAuthority().indexOf('%') < 0
                && uri.getPort() <= LAST_PORT
                && uri.getPort() != 0
                && !Literal.misleads(bare(uri.getHost()));
    }

    public boolean secure() {
        return "https".equals(uri.getScheme());
    }

    /// Its host as a name or an address, without the brackets that IPv6 has in a URL.
    public String host() {
        return bare(uri.getHost()).toLowerCase(Locale.ROOT);
    }

    public int port() {
        int usual = secure() ? HTTPS : HTTP;
        return uri.getPort() < 0 ? usual : uri.getPort();
    }

    /// The address that the host spells out, where it is no name.
    public Optional<InetAddress> literal() {
        return Literal.parse(host());
    }

    /// What is asked of the host: path and query.
    public String target() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
