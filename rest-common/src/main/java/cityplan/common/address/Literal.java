package cityplan.common.address;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address spelled out in place of a name. Only the common spelling is one: four decimal
/// numbers, or IPv6 without a zone. What else ends in a number is meant to mislead: as octal,
/// hexadecimal or one long number some software would take it for an address.
public final class Literal {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final Pattern ENDS_IN_NUMBER =
            Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9A-Fa-f]*)\\.?");

    private Literal() {}

    public static Optional<InetAddress> parse(String host) {
        if (!V4.matcher(host).matches() && !V6.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// Whether a host is no name and not the common spelling of an address either.
    public static boolean misleads(String host) {
        return parse(host).isEmpty()
                && (host.contains(":") || ENDS_IN_NUMBER.matcher(host).matches());
    }
}
