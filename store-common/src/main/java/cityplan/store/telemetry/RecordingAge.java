package cityplan.store.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// How long ago something was recorded last, in seconds by the clock of the database, asked when
/// the metrics are read. Every replica tells the same. No number while the database is silent.
@Singleton
class RecordingAge implements MeterBinder {

    private static final Logger LOG = Logger.getLogger(RecordingAge.class);
    private static final String AGE = "cityplan.recording.age";
    private static final String SECONDS =
            "SELECT extract(epoch FROM clock_timestamp() - last)::float8 FROM recording";

    private final Jdbi jdbi;

    RecordingAge(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(AGE, this, RecordingAge::seconds).baseUnit("seconds").register(registry);
    }

    private double seconds() {
        try {
            return jdbi.withHandle(handle -> handle.createQuery(SECONDS).mapTo(Double.class).one());
        } catch (JdbiException silent) {
            LOG.debug("no recording age", silent);
            return Double.NaN;
        }
    }
}
