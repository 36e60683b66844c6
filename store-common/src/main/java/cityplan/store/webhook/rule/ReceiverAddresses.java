package cityplan.store.webhook.rule;

import cityplan.common.address.AddressRange;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Which addresses a message may be sent to: those of the public internet, so that nobody has the
/// service knock at doors that only it can reach, and what operators allow beside them. Which are
/// not public follows the registries of special-purpose addresses (RFC 6890 and what IANA added).
public record ReceiverAddresses(List<AddressRange> allowed) {

    private static final List<AddressRange> NOT_PUBLIC =
            ranges(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "168.63.129.16", // the metadata of a cloud, at an address that looks public
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20");

    /// All of IPv6 that is given out to be reached; what embeds an IPv4 address lies outside.
    private static final AddressRange GLOBAL_V6 = AddressRange.of("2000::/3");

    private static final int V4_BYTES = 4;
    private static final int MAPPED_PREFIX = 12;
    private static final AddressRange MAPPED =
            new AddressRange(
                    new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0},
                    MAPPED_PREFIX * Byte.SIZE);

    public ReceiverAddresses {
        allowed = List.copyOf(allowed);
    }

    public boolean allow(InetAddress address) {
        return allow(address.getAddress());
    }

    /// The same of the bytes of an address; an IPv4 address within one of IPv6 is judged as itself.
    boolean allow(byte[] address) {
        byte[] bytes =
                MAPPED.contains(address)
                        ? Arrays.copyOfRange(address, MAPPED_PREFIX, address.length)
                        : address;
        return allowed.stream().anyMatch(range -> range.contains(bytes)) || isPublic(bytes);
    }

    private static boolean isPublic(byte[] address) {
        return (address.length == V4_BYTES || GLOBAL_V6.contains(address))
                && NOT_PUBLIC.stream().noneMatch(range -> range.contains(address));
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::of).toList();
    }
}
