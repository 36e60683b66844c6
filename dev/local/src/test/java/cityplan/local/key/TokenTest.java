package cityplan.local.key;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Home;

import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class TokenTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir private Path directory;
    private Home home;

    @BeforeEach
    void open() {
        home = Home.open(directory, directory.resolve("state"));
    }

    @Test
    void a_token_says_who_may_do_what_until_when() throws Exception {
        Token token = token("li.na", Optional.empty(), Map.of());

        JwtContext read = verified(token.sign(Keys.of(home), CLOCK), Keys.of(home));

        JwtClaims claims = read.getJwtClaims();
        assertThat(claims.getIssuer()).isEqualTo("https://cityplan.local");
        assertThat(claims.getAudience()).containsExactly("cityplan");
        assertThat(claims.getSubject()).isEqualTo("li.na");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("project-editor");
        assertThat(claims.getIssuedAt().getValue()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.getExpirationTime().getValue()).isEqualTo(NOW.getEpochSecond() + 7200);
        assertThat(((JsonWebSignature) read.getJoseObjects().getFirst()).getKeyIdHeaderValue())
                .isEqualTo(Keys.of(home).id());
    }

    @Test
    void a_bound_token_has_its_roles_within_its_bounds_only() throws Exception {
        Token token = token("li.na", Optional.of("wang.wei"), Map.of("regions", List.of("530102")));

        JwtClaims claims = verified(token.sign(Keys.of(home), CLOCK), Keys.of(home)).getJwtClaims();

        assertThat(claims.getSubject()).isEqualTo("wang.wei");
        assertThat(claims.getClaimValue("act")).isEqualTo(Map.of("sub", "li.na"));
        assertThat(claims.hasClaim("groups")).isFalse();
        assertThat(claims.getClaimValue("grants"))
                .isEqualTo(List.of(Map.of("role", "project-editor", "regions", List.of("530102"))));
    }

    private static Token token(
            String subject, Optional<String> behalf, Map<String, List<String>> bounds) {
        Grant grant = new Grant(List.of("project-editor"), bounds);
        return new Token(subject, behalf, grant, Duration.ofHours(2));
    }

    @Test
    void the_key_is_made_once_and_only_its_owner_reads_it() throws IOException {
        Keys first = Keys.of(home);

        assertThat(Keys.of(home)).isEqualTo(first);
        Path secret = home.keys().resolve("privateKey.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(secret)).startsWith("-----BEGIN PRIVATE KEY-----\n");
    }

    @Test
    void another_checkouts_token_is_refused() throws IOException {
        Home other = Home.open(directory, directory.resolve("other"));
        String foreign = Token.editor().sign(Keys.of(other), CLOCK);
        Keys keys = Keys.of(home);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> verified(foreign, keys))
                .isInstanceOf(InvalidJwtException.class);
    }

    private static JwtContext verified(String token, Keys keys) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKey(keys.open())
                .setExpectedAudience("cityplan")
                .setEvaluationTime(org.jose4j.jwt.NumericDate.fromSeconds(NOW.getEpochSecond()))
                .setRequireExpirationTime()
                .build()
                .process(token);
    }
}
