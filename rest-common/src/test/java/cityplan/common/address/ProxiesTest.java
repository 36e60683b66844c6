package cityplan.common.address;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class ProxiesTest {

    private final Proxies proxies =
            new Proxies(Stream.of("10.0.0.0/8", "fd00::/8").map(AddressRange::of).toList());

    @Test
    void a_peer_that_is_no_proxy_is_the_client_whatever_it_says() {
        assertThat(proxies.client("192.0.2.1", List.of("6.6.6.6", "10.0.0.1")))
                .isEqualTo("192.0.2.1");
    }

    @Test
    void a_proxy_tells_the_client() {
        assertThat(proxies.client("10.0.0.1", List.of("192.0.2.1"))).isEqualTo("192.0.2.1");
        assertThat(proxies.client("fd00:0:0:0:0:0:0:1", List.of("2001:db8::1")))
                .isEqualTo("2001:db8:0:0:0:0:0:1");
    }

    @Test
    void what_a_client_put_before_what_the_proxy_added_is_not_believed() {
        assertThat(proxies.client("10.0.0.1", List.of("6.6.6.6, 192.0.2.1, 10.0.0.2")))
                .isEqualTo("192.0.2.1");
        assertThat(proxies.client("10.0.0.1", List.of("6.6.6.6", "192.0.2.1")))
                .isEqualTo("192.0.2.1");
    }

    @Test
    void a_proxy_that_names_nobody_is_the_client_itself() {
        assertThat(proxies.client("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
        assertThat(proxies.client("10.0.0.1", List.of("unknown"))).isEqualTo("10.0.0.1");
        assertThat(proxies.client("10.0.0.1", List.of("192.0.2.1, 017700000001")))
                .isEqualTo("10.0.0.1");
    }

    @Property
    void the_client_is_always_an_address(@ForAll List<String> forwarded) {
        assertThat(Literal.parse(proxies.client("10.0.0.1", forwarded))).isPresent();
    }
}
