package cityplan.store.database;

import io.smallrye.config.ConfigMapping;

import java.time.Duration;

/// Whether reads may go to streaming replicas of the primary.
@ConfigMapping(prefix = "suite.replica")
interface ReplicaConfig {

    /// On, `quarkus.datasource.replica.jdbc.url` says where they are.
    boolean enabled();

    /// How long replicas are left alone after one could not be reached.
    Duration rest();
}
