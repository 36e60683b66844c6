package cityplan.manifests.reference;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A Secret or ConfigMap that no overlay builds: somebody makes it by hand, or an operator does.
/// `k8s/README.md` says how.
public record Prepared(String overlay, String kind, String name, Set<String> keys) {

    private static final List<Prepared> ALL =
            List.of(
                    secret("local", "postgres-superuser", "password"),
                    secret("local", "indicators-db-app", "username", "password"),
                    secret("local", "projects-db-app", "username", "password"),
                    secret("local", "indicators-db-service", "username", "password"),
                    secret("local", "projects-db-service", "username", "password"),
                    new Prepared("local", "ConfigMap", "token-key", Set.of("publicKey.pem")),
                    secret("production", "object-store", "ACCESS_KEY_ID", "SECRET_ACCESS_KEY"),
                    secret("production", "indicators-db-app", "username", "password"),
                    secret("production", "projects-db-app", "username", "password"),
                    secret("production", "indicators-db-service", "username", "password"),
                    secret("production", "projects-db-service", "username", "password"),
                    secret("production", "indicators-db-ca", "ca.crt"),
                    secret("production", "projects-db-ca", "ca.crt"),
                    secret("production", "cityplan-tls", "tls.crt", "tls.key"));

    public Prepared {
        keys = Set.copyOf(keys);
    }

    private static Prepared secret(String overlay, String name, String... keys) {
        return new Prepared(overlay, "Secret", name, Set.of(keys));
    }

    public static Stream<Prepared> of(String overlay) {
        return ALL.stream().filter(prepared -> prepared.overlay().equals(overlay));
    }
}
