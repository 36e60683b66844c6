package cityplan.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void an_address_of_version_4_is_a_client() {
        assertThat(Address.client("192.0.2.7")).isEqualTo(Address.client("192.0.2.7"));
        assertThat(Address.client("192.0.2.7")).isNotEqualTo(Address.client("192.0.2.8"));
    }

    @Test
    void a_network_of_version_6_is_a_client() {
        assertThat(Address.client("2001:db8:0:1::1"))
                .isEqualTo(Address.client("2001:db8:0:1:2::9"));
        assertThat(Address.client("2001:db8:0:1::1"))
                .isNotEqualTo(Address.client("2001:db8:0:2::1"));
        assertThat(Address.client("fe80::1%1")).isEqualTo(Address.client("fe80::2"));
    }

    @Test
    void an_address_of_version_4_within_one_of_version_6_is_that_of_version_4() {
        assertThat(Address.client("::ffff:192.0.2.7")).isEqualTo(Address.client("192.0.2.7"));
    }
}
