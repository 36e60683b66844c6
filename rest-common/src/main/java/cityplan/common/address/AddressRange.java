package cityplan.common.address;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A range of addresses, written as an address and the length of its prefix, as `10.0.0.0/8`.
public record AddressRange(byte[] address, int prefix) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f.:]+)(?:/(\\d{1,3}))?");

    /// The range that a text stands for, or nothing when it stands for none. An address alone is a
    /// range of one.
    public static Optional<AddressRange> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        return Literal.parse(written.group(1))
                .map(InetAddress::getAddress)
                .map(address -> new AddressRange(address, prefix(written.group(2), address)))
                .filter(range -> range.prefix <= range.address.length * Byte.SIZE);
    }

    public static AddressRange of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("No range of addresses: " + text));
    }

    private static int prefix(@Nullable String written, byte[] address) {
        return written == null ? address.length * Byte.SIZE : Integer.parseInt(written);
    }

    /// Whether an address lies in it; never one of the other version of IP.
    public boolean contains(byte[] other) {
        int rest = address.length * Byte.SIZE - prefix;
        return other.length == address.length
                && new BigInteger(1, other)
                        .shiftRight(rest)
                        .equals(new BigInteger(1, address).shiftRight(rest));
    }
}
