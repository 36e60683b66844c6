package cityplan.store.webhook.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ReceiverUrlTest {

    @Test
    void a_url_names_a_host_a_port_and_what_is_asked_of_it() {
        ReceiverUrl url = ReceiverUrl.parse("https://Hooks.example/in/1?key=a%20b").orElseThrow();

        assertThat(url.host()).isEqualTo("hooks.example");
        assertThat(url.port()).isEqualTo(443);
        assertThat(url.target()).isEqualTo("/in/1?key=a%20b");
        assertThat(url.literal()).isEmpty();
        assertThat(ReceiverUrl.parse("http://hooks.example:8080").orElseThrow())
                .satisfies(plain -> assertThat(plain.port()).isEqualTo(8080))
                .satisfies(plain -> assertThat(plain.target()).isEqualTo("/"));
    }

    @Test
    void an_address_in_its_common_spelling_is_judged_as_what_it_is() {
        assertThat(ReceiverUrl.parse("https://192.168.1.1/").orElseThrow().literal()).isPresent();
        assertThat(ReceiverUrl.parse("https://[::1]:8443/").orElseThrow().literal()).isPresent();
        assertThat(ReceiverUrl.parse("https://[::ffff:127.0.0.1]/").orElseThrow().literal())
                .hasValueSatisfying(address -> assertThat(address.isLoopbackAddress()).isTrue());
    }

    @Test
    void an_address_in_another_spelling_is_refused() {
        assertThat(
                        List.of(
                                "https://2130706433/",
                                "https://0x7f000001/",
                                "https://0x7f.0.0.1/",
                                "https://0177.0.0.1/",
                                "https://127.1/",
                                "https://127.0.0.1./",
                                "https://127.0.0.01/",
                                "https://a.1/",
                                "https://256.1.1.1/",
                                "https://[fe80::1%25eth0]/",
                                "https://[fe80::1%eth0]/"))
                .allSatisfy(text -> assertThat(ReceiverUrl.parse(text)).as(text).isEmpty());
    }

    @Test
    void what_a_message_cannot_be_posted_to_is_refused() {
        assertThat(
                        List.of(
                                "",
                                "hooks.example",
                                "/in",
                                "ftp://hooks.example/",
                                "file:///etc/passwd",
                                "https:///in",
                                "https:hooks.example",
                                "https://user@hooks.example/",
                                "https://user:word@hooks.example/",
                                "https://@hooks.example/",
                                "https://hooks.example@10.0.0.1/",
                                "https://hooks.example/#part",
                                "https://hooks.example:0/",
                                "https://hooks.example:70000/",
                                "https://hooks example/",
                                "https://hooks.example\\@10.0.0.1/",
                                "https://hooks_1/\r\nHost: x",
                                "https://钩.example/"))
                .allSatisfy(text -> assertThat(ReceiverUrl.parse(text)).as(text).isEmpty());
    }
}
