package cityplan.gateway.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Tells clients apart by where they come from.
final class Address {

    /// Who has one address of version 6 has all that begin with these bytes.
    private static final int NETWORK = 8;

    private Address() {}

    /// One client: an address of version 4, or a network of version 6.
    static String client(String host) {
        InetAddress address = InetAddress.ofLiteral(host);
        return address instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK))
                : address.getHostAddress();
    }
}
