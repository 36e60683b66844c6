package cityplan.store.webhook.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

class SecretTest {

    @Test
    void signs_the_test_vector_of_the_standard_webhooks_specification() {
        Secret secret = Secret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        String signature =
                secret.sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_secret_is_told_as_it_is_read_and_never_by_accident() {
        Secret secret = Secret.make();

        assertThat(Secret.parse(secret.text()).bytes()).isEqualTo(secret.bytes()).hasSize(32);
        assertThat(secret.text()).isNotEqualTo(Secret.make().text());
        assertThat(secret.toString()).doesNotContain(secret.text());
    }
}
