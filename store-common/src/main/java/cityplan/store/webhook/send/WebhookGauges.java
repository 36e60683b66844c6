package cityplan.store.webhook.send;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;

import java.time.Clock;
import java.time.ZoneOffset;

/// How many messages wait or were given up, and for how long the oldest has waited. Every replica
/// tells the same. No number while the database is silent.
@Singleton
class WebhookGauges implements MeterBinder {

    private static final Logger LOG = Logger.getLogger(WebhookGauges.class);
    private static final String COUNT =
            "SELECT count(*)::float8 FROM webhook_delivery WHERE status = '%s'";
    private static final String OLDEST =
            """
            SELECT coalesce(extract(epoch FROM CAST(:now AS timestamptz) - min(d.created_at)), 0)::float8
              FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook
             WHERE d.status = 'pending' AND w.status = 'active'
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    WebhookGauges(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "cityplan.webhook.pending", COUNT.formatted("pending"));
        gauge(registry, "cityplan.webhook.dead", COUNT.formatted("dead"));
        Gauge.builder("cityplan.webhook.oldest", () -> ask(OLDEST))
                .baseUnit("seconds")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String question) {
        Gauge.builder(name, () -> ask(question)).register(registry);
    }

    private double ask(String question) {
        try {
            return jdbi.withHandle(handle ->
                    handle.createQuery(question)
                            .configure(
                                    SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
                            .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .mapTo(Double.class)
                            .one());
        } catch (JdbiException silent) {
            LOG.debug("no count of messages", silent);
            return Double.NaN;
        }
    }
}
