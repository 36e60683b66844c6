package cityplan.common.start;

import org.eclipse.microprofile.config.Config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a service that others depend on is not started with: keys, passwords and ways in that suit
/// one machine. Whoever starts it for a trial says so (`suite.local`): `true` on a machine, where
/// nobody else then reaches it, `contained` in containers with a network of their own.
final class Safety {

    private static final String LOCAL = "suite.local";
    private static final String TLS = "suite.tls";
    private static final String READING = "suite.reading";
    private static final String ALGORITHM = "mp.jwt.verify.publickey.algorithm";
    private static final String KEY = "mp.jwt.verify.publickey";
    private static final String KEYS = "mp.jwt.verify.publickey.location";
    private static final String ISSUER = "mp.jwt.verify.issuer";
    private static final String PLAIN = "suite.webhooks.plain";
    private static final String ORIGINS = "suite.cors.origins";
    private static final String TLS_NAME = "quarkus.http.tls-configuration-name";
    private static final String INSECURE = "quarkus.http.insecure-requests";

    /// Who logs in to the database: the service, and the owner, who migrates.
    private static final List<String> LOGINS = List.of("quarkus.datasource", "quarkus.flyway");

    private static final List<String> HOSTS =
            List.of("quarkus.http.host", "quarkus.management.host");
    private static final String OF_THIS_MACHINE = "https://cityplan.local";
    private static final List<String> GUESSED =
            List.of("password", "changeme", "postgres", "secret", "123456");
    private static final int SHORTEST = 12;

    private final Config config;
    private final boolean serves;

    Safety(Config config, boolean serves) {
        this.config = config;
        this.serves = serves;
    }

    /// A setting that is not as it must be.
    ///
    /// @param message what to say of it, besides its name
    record Fault(String message, String property, String more) {

        Fault(String message, String property) {
            this(message, property, "");
        }
    }

    List<Fault> faults() {
        Stream<Optional<Fault>> place =
                switch (value(LOCAL)) {
                    case "true" -> HOSTS.stream().map(this::loopback);
                    case "contained" -> Stream.of();
                    case "", "false" ->
                            Stream.concat(LOGINS.stream().map(this::password), ofServing());
                    default -> Stream.of(choice(LOCAL, "true, contained, false"));
                };
        return Stream.concat(
                        place,
                        Stream.of(
                                choice(TLS, "proxy"),
                                choice(ALGORITHM, "RS256, PS256, ES256"),
                                choice(READING, "open, authenticated"),
                                keyToRead()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Stream<Optional<Fault>> ofServing() {
        return serves
                ? Stream.of(key(), issuer(), tls(), plainWebhooks(), anyOrigin())
                : Stream.of();
    }

    private Optional<Fault> choice(String property, String choices) {
        String value = value(property);
        boolean fits = value.isEmpty() || List.of(choices.split(", ")).contains(value);
        return when(!fits, new Fault("setting.choice", property, choices));
    }

    private Optional<Fault> loopback(String property) {
        return when(!isLoopback(value(property)), new Fault("setting.loopback", property));
    }

    private Optional<Fault> password(String login) {
        String property = login + ".password";
        String password = value(property).toLowerCase(Locale.ROOT);
        String user = value(login + ".username").toLowerCase(Locale.ROOT);
        boolean weak =
                password.length() < SHORTEST
                        || password.contains(user)
                        || GUESSED.stream().anyMatch(password::contains)
                        || password.chars().distinct().count() < SHORTEST / 2;
        return when(!password.isEmpty() && weak, new Fault("setting.weak-password", property));
    }

    private Optional<Fault> key() {
        String place = value(KEYS);
        boolean plain = place.startsWith("http://") && !isLoopback(host(place));
        if (plain) {
            return Optional.of(new Fault("setting.plain-keys", KEYS));
        }
        boolean own = !value(KEY).isEmpty() || !place.isEmpty() && !place.startsWith("http");
        return when(own, new Fault("setting.local-key", KEYS));
    }

    private Optional<Fault> keyToRead() {
        boolean needed = serves && value(READING).equals("authenticated");
        return when(needed && !verifies(), new Fault("setting.missing", KEYS));
    }

    private boolean verifies() {
        return !value(KEY).isEmpty() || !value(KEYS).isEmpty();
    }

    private Optional<Fault> issuer() {
        boolean local = value(ISSUER).equals(OF_THIS_MACHINE);
        return when(verifies() && local, new Fault("setting.local-issuer", ISSUER));
    }

    private Optional<Fault> tls() {
        boolean own =
                !value(TLS_NAME).isEmpty()
                        && List.of("disabled", "redirect").contains(value(INSECURE));
        return when(!own && value(TLS).isEmpty(), new Fault("setting.tls", TLS));
    }

    private Optional<Fault> plainWebhooks() {
        return when(value(PLAIN).equals("true"), new Fault("setting.plain-webhooks", PLAIN));
    }

    private Optional<Fault> anyOrigin() {
        boolean any = List.of(value(ORIGINS).split("[ ,]+")).contains("*");
        return when(any, new Fault("setting.any-origin", ORIGINS));
    }

    private static Optional<Fault> when(boolean wrong, Fault fault) {
        return wrong ? Optional.of(fault) : Optional.empty();
    }

    private static String host(String address) {
        return address.replaceFirst("^http://(\\[[^]]*]|[^/:?#]*).*$", "$1");
    }

    private static boolean isLoopback(String host) {
        return host.matches("127(\\.\\d{1,3}){3}|localhost|::1|\\[::1]");
    }

    private String value(String property) {
        return config.getOptionalValue(property, String.class).map(String::strip).orElse("");
    }
}
