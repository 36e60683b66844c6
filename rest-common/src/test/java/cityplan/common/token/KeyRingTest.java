package cityplan.common.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cityplan.common.problem.ProblemException;
import cityplan.common.test.Forgery;
import cityplan.common.test.Provider;
import cityplan.common.test.Tokens;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Vertx;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

class KeyRingTest {

    private static final KeyPair OLD = Tokens.keys();
    private static final KeyPair NEW = Tokens.keys();
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final Provider provider = new Provider().has(Map.of("old", OLD));
    private final Vertx vertx = Vertx.vertx();

    private record Config(Duration refresh, Duration pause, Duration patience, Duration kept)
            implements TokenConfig, TokenConfig.Keys {

        @Override
        public Duration life() {
            return Duration.ofHours(24);
        }

        @Override
        public Keys keys() {
            return this;
        }
    }

    @AfterEach
    void close() {
        provider.close();
        vertx.close();
    }

    @Test
    void a_hundred_tokens_with_unknown_keys_have_the_keys_read_once() {
        AccessTokens tokens = open(new Config(LONG, LONG, LONG, LONG));
        assertThat(isTaken(tokens, "old", OLD)).isTrue();

        tryUnknownKeys(tokens);

        assertThat(provider.asked()).isEqualTo(1);
    }

    @Test
    void after_the_pause_they_are_read_once_more() {
        AccessTokens tokens = open(new Config(LONG, SHORT, LONG, LONG));
        assertThat(isTaken(tokens, "old", OLD)).isTrue();
        LockSupport.parkNanos(SHORT.multipliedBy(2).toNanos());

        tryUnknownKeys(tokens);

        assertThat(provider.asked()).isEqualTo(2);
    }

    @Test
    void a_new_key_is_found_when_a_token_names_it() {
        AccessTokens tokens = open(new Config(LONG, SHORT, LONG, LONG));
        assertThat(isTaken(tokens, "new", NEW)).isFalse();

        provider.has(Map.of("old", OLD, "new", NEW));

        eventually(() -> isTaken(tokens, "new", NEW));
        assertThat(isTaken(tokens, "old", OLD)).isTrue();
    }

    @Test
    void a_key_that_was_taken_away_soon_opens_nothing() {
        AccessTokens tokens = open(new Config(SHORT, LONG, LONG, LONG));
        assertThat(isTaken(tokens, "old", OLD)).isTrue();

        provider.has(Map.of("new", NEW));

        eventually(() -> !isTaken(tokens, "old", OLD));
        assertThat(isTaken(tokens, "new", NEW)).isTrue();
    }

    @Test
    void while_the_issuer_fails_the_known_keys_go_on() {
        AccessTokens tokens = open(new Config(SHORT, SHORT, LONG, LONG));
        assertThat(isTaken(tokens, "old", OLD)).isTrue();

        provider.fails();
        int before = provider.asked();
        eventually(() -> provider.asked() > before + 1);
        assertThat(isTaken(tokens, "old", OLD)).isTrue();
        assertThat(isTaken(tokens, "new", NEW)).isFalse();

        provider.says("<html>Sign in</html>");
        int then = provider.asked();
        eventually(() -> provider.asked() > then + 1);
        assertThat(isTaken(tokens, "old", OLD)).isTrue();
    }

    @Test
    void while_the_issuer_is_silent_only_unknown_keys_wait_and_not_for_long()
            throws InterruptedException {
        AccessTokens tokens = open(new Config(LONG, Duration.ZERO, SHORT, LONG));
        assertThat(isTaken(tokens, "old", OLD)).isTrue();
        provider.hangs();

        long begun = System.nanoTime();
        Thread others = Thread.startVirtualThread(() -> tryUnknownKeys(tokens));
        assertThat(isTaken(tokens, "old", OLD)).isTrue();
        assertThat(since(begun)).isLessThan(Duration.ofMillis(150));
        others.join();
        assertThat(since(begun)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void where_no_key_was_ever_read_a_token_is_not_called_invalid() {
        provider.fails();
        AccessTokens tokens = open(new Config(LONG, LONG, SHORT, LONG));

        assertThatThrownBy(() -> tokens.parse(token("old", OLD), info()))
                .isInstanceOf(ProblemException.class);

        provider.has(Map.of("old", OLD));
        eventually(() -> isTaken(tokens, "old", OLD));
    }

    @Test
    void keys_do_not_serve_for_ever_without_the_issuer() {
        AccessTokens tokens = open(new Config(LONG, LONG, SHORT, Duration.ofSeconds(1)));
        assertThat(isTaken(tokens, "old", OLD)).isTrue();

        provider.fails();

        eventually(() -> !isTaken(tokens, "old", OLD));
    }

    @Test
    void another_algorithm_can_be_the_one() throws Exception {
        KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
        curve.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = curve.generateKeyPair();
        provider.has(Map.of("curve", keys, "old", OLD));
        JWTAuthContextInfo info = info();
        info.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        var config = new Config(LONG, LONG, LONG, LONG);
        var tokens = new AccessTokens(new KeyRing(info, config), config, info);

        String good = Forgery.of("editor").head("kid", "curve").by(keys).signed();
        assertThat(tokens.parse(good, info).getSubject()).isEqualTo("tester");
        assertThat(isTaken(tokens, "old", OLD)).isFalse();
    }

    @Test
    void a_key_for_something_else_verifies_nothing() {
        provider.says(
                "{\"keys\": [{\"kty\": \"oct\", \"kid\": \"old\", \"k\": \"AAAA\"},"
                        + " {\"kty\": \"RSA\", \"kid\": \"enc\", \"use\": \"enc\","
                        + " \"n\": \"AQAB\", \"e\": \"AQAB\"}]}");
        AccessTokens tokens = open(new Config(LONG, LONG, LONG, LONG));

        assertThat(isTaken(tokens, "old", OLD)).isFalse();
        assertThat(isTaken(tokens, "enc", OLD)).isFalse();
    }

    private void tryUnknownKeys(AccessTokens tokens) {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 100)
                    .forEach(each -> many.submit(() -> isTaken(tokens, "key-" + each, NEW)));
        }
    }

    private AccessTokens open(Config config) {
        var ring = new KeyRing(info(), config);
        ring.open(new StartupEvent(), vertx);
        return new AccessTokens(ring, config, info());
    }

    private JWTAuthContextInfo info() {
        var info = new JWTAuthContextInfo(provider.address(), "https://cityplan.local");
        info.setExpectedAudience(Set.of("cityplan"));
        return info;
    }

    /// A token that cannot be judged is not taken, either.
    private boolean isTaken(AccessTokens tokens, String name, KeyPair by) {
        try {
            return tokens.parse(token(name, by), info()).getSubject().equals("tester");
        } catch (ParseException | ProblemException refused) {
            return false;
        }
    }

    private static String token(String name, KeyPair by) {
        return Forgery.of("editor").head("kid", name).by(by).signed();
    }

    private static void eventually(BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(since(begun)).isLessThan(Duration.ofSeconds(10));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
