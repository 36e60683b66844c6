package cityplan.store.schema;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import java.util.List;

/// Whether the database has every migration of this version. During a rollout the pods of the new
/// version wait here for the migration to end; those of the old one find more than they know, which
/// does not concern them.
@Readiness
@Singleton
class SchemaCheck implements HealthCheck {

    private final Jdbi jdbi;
    private final Flyway flyway;
    private volatile boolean complete;

    SchemaCheck(Jdbi jdbi, Flyway flyway) {
        this.jdbi = jdbi;
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        if (!complete && answers()) {
            complete = isComplete(List.of(flyway.info().all()));
        }
        return HealthCheckResponse.named("database schema").status(complete).build();
    }

    /// Flyway itself would wait for a database that does not answer: too long for a probe.
    private boolean answers() {
        try {
            jdbi.useHandle(handle -> handle.execute("SELECT 1"));
            return true;
        } catch (JdbiException unreachable) {
            return false;
        }
    }

    /// A repeatable migration differs from its last run in both versions while they stand side by
    /// side; the one that sees migrations of the future is the old one.
    static boolean isComplete(List<MigrationInfo> migrations) {
        boolean old =
                migrations.stream().anyMatch(m -> m.getState() == MigrationState.FUTURE_SUCCESS);
        return migrations.stream()
                .filter(m -> m.getState() == MigrationState.PENDING)
                .allMatch(m -> old && m.getVersion() == null);
    }
}
