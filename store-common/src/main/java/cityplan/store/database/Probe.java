package cityplan.store.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whether the database answers, asked again and again on a connection of its own. While it does
/// not, nobody waits for it: a frozen database would hold each request until its patience ends, and
/// with it all connections and whoever waits for one.
@Singleton
public class Probe {

    private static final Logger LOG = Logger.getLogger(Probe.class);

    private final String url;
    private final Properties access = new Properties();
    private final DatabaseConfig config;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread worker =
            Thread.ofPlatform().daemon().name("database-probe").unstarted(this::run);

    private @Nullable Connection connection;
    private int silences;
    private volatile boolean answering = true;

    Probe(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            DatabaseConfig config) {
        this.url = url;
        this.config = config;
        String seconds = String.valueOf(Math.max(1, config.probe().toSeconds()));
        access.setProperty("user", user);
        access.setProperty("password", password);
        access.setProperty("ApplicationName", "probe");
        for (String limit : new String[] {"connectTimeout", "loginTimeout", "socketTimeout"}) {
            access.setProperty(limit, seconds);
        }
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped.countDown();
        worker.join(Duration.ofSeconds(1));
    }

    /// Whether it answered when it was asked last. Before it was asked it is taken to.
    public boolean answers() {
        return answering;
    }

    private void run() {
        try {
            while (!stopped.await(config.probe().toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
            close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            ask();
            silences = 0;
            if (!answering) {
                LOG.info("The database answers again.");
            }
            answering = true;
        } catch (SQLException silence) {
            close();
            silences++;
            if (answering && silences >= config.silences()) {
                LOG.warnf("The database does not answer: %s", silence.getMessage());
                answering = false;
            }
        }
    }

    private void ask() throws SQLException {
        Connection own = connection;
        if (own == null) {
            own = DriverManager.getConnection(url, access);
            connection = own;
        }
        try (Statement statement = own.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    /// A connection that failed is of no use, however its end goes.
    private void close() {
        try (Connection ending = connection) {
            connection = null;
        } catch (SQLException broken) {
            LOG.debugf("The connection of the probe was broken: %s", broken.getMessage());
        }
    }
}
