package cityplan.store.webhook.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.address.AddressRange;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

class ReceiverAddressesTest {

    private static final ReceiverAddresses PUBLIC = new ReceiverAddresses(List.of());

    /// Loopback, private, link-local, shared, multicast, reserved and documentation; what embeds
    /// such an address is none of the public internet either.
    private static final List<String> REFUSED =
            List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/128",
                    "::1/128",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/32",
                    "2001:db8::/32",
                    "2002::/16");

    @Test
    void public_addresses_are_reached() throws UnknownHostException {
        for (String address :
                List.of("1.1.1.1", "8.8.8.8", "223.5.5.5", "2400:3200::1", "2606:4700::1111")) {
            assertThat(PUBLIC.allow(InetAddress.getByName(address))).as(address).isTrue();
        }
    }

    @Test
    void the_ends_of_each_range_and_what_lies_beside_it_are_told_apart() throws Exception {
        for (String address :
                List.of(
                        "9.255.255.255",
                        "11.0.0.0",
                        "100.63.255.255",
                        "100.128.0.0",
                        "126.255.255.255",
                        "172.15.255.255",
                        "172.32.0.0",
                        "169.253.255.255",
                        "192.167.255.255",
                        "223.255.255.255")) {
            assertThat(PUBLIC.allow(InetAddress.getByName(address))).as(address).isTrue();
        }
        for (String address :
                List.of(
                        "10.0.0.0",
                        "10.255.255.255",
                        "100.64.0.0",
                        "100.127.255.255",
                        "127.255.255.255",
                        "172.31.255.255",
                        "169.254.169.254",
                        "255.255.255.255",
                        "168.63.129.16",
                        "fd00:ec2::254")) {
            assertThat(PUBLIC.allow(InetAddress.getByName(address))).as(address).isFalse();
        }
    }

    @Property
    void nothing_within_a_range_that_is_not_public_is_reached(
            @ForAll @From("refused") AddressRange range, @ForAll @Size(16) byte[] random) {
        byte[] address = within(range, random);

        assertThat(range.contains(address)).isTrue();
        assertThat(PUBLIC.allow(address)).isFalse();
        assertThat(new ReceiverAddresses(List.of(range)).allow(address)).isTrue();
    }

    @Property
    void an_address_is_judged_the_same_within_one_of_the_other_version(@ForAll @Size(4) byte[] v4) {
        byte[] mapped = new byte[16];
        mapped[10] = -1;
        mapped[11] = -1;
        System.arraycopy(v4, 0, mapped, 12, v4.length);

        assertThat(PUBLIC.allow(mapped)).isEqualTo(PUBLIC.allow(v4));
    }

    @Property
    void a_range_holds_the_addresses_that_begin_as_it_does(
            @ForAll @Size(4) byte[] address,
            @ForAll @Size(4) byte[] other,
            @ForAll @IntRange(min = 0, max = 32) int prefix) {
        boolean same = bits(address).substring(0, prefix).equals(bits(other).substring(0, prefix));

        assertThat(new AddressRange(address, prefix).contains(other)).isEqualTo(same);
    }

    @Test
    void what_is_no_range_is_none() {
        assertThat(
                        Stream.of(
                                "10.0.0.0/33",
                                "::/129",
                                "10.0.0/8",
                                "local",
                                "10.0.0.0/",
                                "0x7f.0.0.1"))
                .allSatisfy(text -> assertThat(AddressRange.parse(text)).as(text).isEmpty());
    }

    @Provide
    Arbitrary<AddressRange> refused() {
        return Arbitraries.of(REFUSED).map(AddressRange::of);
    }

    /// The bits of the range, and random ones behind them.
    private static byte[] within(AddressRange range, byte[] random) {
        byte[] address = range.address().clone();
        for (int bit = range.prefix(); bit < address.length * Byte.SIZE; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            int at = bit / Byte.SIZE;
            address[at] = (byte) (address[at] & ~mask | random[at] & mask);
        }
        return address;
    }

    private static String bits(byte[] address) {
        var bits = new StringBuilder();
        for (byte each : address) {
            bits.append(Integer.toBinaryString(each & 0xff | 0x100).substring(1));
        }
        return bits.toString();
    }
}
