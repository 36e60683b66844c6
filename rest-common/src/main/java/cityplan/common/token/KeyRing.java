package cityplan.common.token;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.vertx.core.Vertx;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The keys of the issuer. They are read from time to time, and when a token names one that is not
/// among them, which anybody can have one do: so at most once in a while. A token whose key is here
/// never waits; while the issuer is silent, what was read last goes on for some time.
@Singleton
class KeyRing implements VerificationKeyResolver {

    private static final Logger LOG = Logger.getLogger(KeyRing.class);

    /// How long after the last try it is tried again while there is no key at all.
    private static final Duration SOON = Duration.ofSeconds(1);

    /// @param since when they were read
    private record Held(List<PublicJsonWebKey> keys, long since) {

        /// A token that names none means the only one there is.
        Optional<Key> find(@Nullable String name) {
            return keys.stream()
                    .filter(key -> name == null ? keys.size() == 1 : name.equals(key.getKeyId()))
                    .findFirst()
                    .map(PublicJsonWebKey::getPublicKey);
        }
    }

    private final KeySource source;
    private final Look look;
    private final TokenConfig.Keys config;
    private volatile @Nullable Held held;

    KeyRing(JWTAuthContextInfo info, TokenConfig config) {
        this.config = config.keys();
        this.source = new KeySource(info, config.keys().patience());
        this.look = new Look(this::read);
    }

    /// Whether there is anything to judge a token by.
    boolean isGiven() {
        return source.isGiven();
    }

    /// A key that is on this machine must be there; an issuer may come up later.
    void open(@Observes StartupEvent started, Vertx vertx) {
        if (!source.isGiven()) {
            return;
        }
        if (source.isRemote()) {
            look.begin();
        } else {
            take();
        }
        vertx.setPeriodic(config.refresh().toMillis(), _ -> look.begin());
    }

    /// Refuses to judge any token where there is no key to judge it by.
    void require() {
        if (known().isEmpty() && source.isGiven()) {
            look.await(SOON, config.patience());
        }
        if (known().isEmpty()) {
            throw new ProblemException(new Problem.Unavailable("identity-provider"));
        }
    }

    @Override
    public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> around)
            throws UnresolvableKeyException {
        if (!source.algorithm().equals(token.getAlgorithmHeaderValue())) {
            throw new UnresolvableKeyException("Another algorithm.");
        }
        String name = token.getKeyIdHeaderValue();
        Optional<Key> key = find(name);
        if (key.isEmpty() && source.isRemote()) {
            look.await(config.pause(), config.patience());
            key = find(name);
        }
        return key.orElseThrow(() -> new UnresolvableKeyException("No key of this name."));
    }

    private Optional<Key> find(@Nullable String name) {
        return known().flatMap(keys -> keys.find(name));
    }

    /// What was read, unless it was too long ago.
    private Optional<Held> known() {
        long now = System.nanoTime();
        return Optional.ofNullable(held)
                .filter(keys -> now - keys.since() < config.kept().toNanos());
    }

    private void read() {
        try {
            take();
        } catch (UncheckedIOException silent) {
            LOG.warnf("The keys of the issuer cannot be read: %s", silent.getCause());
        }
    }

    private void take() {
        try {
            held = new Held(source.read(), System.nanoTime());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
