package cityplan.common.address;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// The proxies in front that are believed when they say for whom they ask.
///
/// @param trusted where they are
record Proxies(List<AddressRange> trusted) {

    Proxies {
        trusted = List.copyOf(trusted);
    }

    boolean include(String peer) {
        return Literal.parse(peer).filter(this::isTrusted).isPresent();
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address.getAddress()));
    }

    /// The address that a request comes from. Each proxy adds at the end who asked it, so the last
    /// one that is no proxy of ours is the client; what stands before it, the client may have made
    /// up.
    ///
    /// @param peer the other end of the connection
    /// @param forwarded the values of `X-Forwarded-For`, in their order
    String client(String peer, List<String> forwarded) {
        String client = peer;
        List<String> asked = List.of(String.join(",", forwarded).split(","));
        for (int i = asked.size() - 1; i >= 0 && include(client); i--) {
            Optional<InetAddress> before = Literal.parse(asked.get(i).strip());
            if (before.isEmpty()) {
                return client;
            }
            client = before.get().getHostAddress();
        }
        return client;
    }
}
