package cityplan.store.database;

import cityplan.common.problem.Messages;
import cityplan.common.text.Language;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import java.util.List;

/// Whether the role that the service works with may no more than it needs. A service that could
/// change the schema, or pass over row-level security, ends: what it records would be worth less.
@Readiness
@Singleton
class OwnRole implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(OwnRole.class);
    private static final int WRONG_CONFIGURATION = 78;

    private static final String TOO_MUCH =
            """
            SELECT r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR pg_has_role(d.datdba, 'MEMBER')
              FROM pg_roles r, pg_database d
             WHERE r.rolname = current_user AND d.datname = current_database()
            """;

    private final Jdbi jdbi;
    private volatile boolean fits;

    OwnRole(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void start(@Observes StartupEvent started) {
        look();
    }

    @Override
    public HealthCheckResponse call() {
        if (!fits) {
            look();
        }
        return HealthCheckResponse.named("database role").status(fits).build();
    }

    /// A database that does not answer yet is asked again by the next probe.
    private void look() {
        try {
            fits =
                    !jdbi.withHandle(
                            handle -> handle.createQuery(TOO_MUCH).mapTo(Boolean.class).one());
        } catch (JdbiException unreachable) {
            LOG.debug("the database does not answer", unreachable);
            return;
        }
        if (!fits) {
            LOG.error(
                    Messages.text(
                            Language.ofLocale(System.getenv("LANG")),
                            "setting.role",
                            List.of("QUARKUS_DATASOURCE_USERNAME", "QUARKUS_FLYWAY_USERNAME")));
            Quarkus.asyncExit(WRONG_CONFIGURATION);
        }
    }
}
