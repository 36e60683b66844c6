package cityplan.local.postgres;

import cityplan.local.process.Home;
import cityplan.local.process.Logs;
import cityplan.local.process.Refusal;
import cityplan.local.process.Running;
import cityplan.local.process.Service;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;

import java.io.Closeable;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// PostgreSQL on 127.0.0.1 with its data in the state directory, as durable as a production one.
public final class Server implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration RECOVERY = Duration.ofHours(1);

    private final Home home;
    private final EmbeddedPostgres postgres;
    private final Databases databases;
    private final List<ProcessHandle> process;

    private Server(Home home, EmbeddedPostgres postgres, Databases databases) {
        this.home = home;
        this.process = new Running(home).postmaster();
        this.postgres = postgres;
        this.databases = databases;
    }

    /// Starts a server on what an earlier one left, however that ended. The databases of these
    /// names and their roles are made by [#prepare()].
    public static Server start(Home home, int port, List<String> names) throws IOException {
        return start(home, port, names, PATIENCE);
    }

    /// Starts a server on restored data and waits until it has replayed its write-ahead log.
    public static Server recover(Home home, int port) throws IOException {
        return start(home, port, Service.databases(), RECOVERY);
    }

    private static Server start(Home home, int port, List<String> names, Duration patience)
            throws IOException {
        allowed();
        new Orphan(home).clear();
        new Unfinished(home).clear();
        Map<String, String> passwords = Passwords.of(home, names);
        Redirect log = Redirect.appendTo(Logs.fresh(home, "postgres"));
        try {
            EmbeddedPostgres postgres =
                    Configuration.of(home, port, passwords.getOrDefault(Passwords.SUPERUSER, ""))
                            .setErrorRedirector(log)
                            .setOutputRedirector(log)
                            .setPGStartupWait(patience)
                            .start();
            return new Server(home, postgres, new Databases(port, names, passwords));
        } catch (IOException | IllegalStateException failure) {
            throw new Refusal(
                    "PostgreSQL did not start (%s): see %s and %s."
                            .formatted(lastWord(home), home.log("postgres"), home.log("launcher")),
                    failure);
        }
    }

    /// PostgreSQL refuses to run as root; the embedded library gives it another identity where the
    /// system allows that.
    private static void allowed() {
        if ("root".equals(System.getProperty("user.name"))
                && Files.isDirectory(Path.of("/proc"))
                && !LinuxUtils.isUnshareAvailable()) {
            throw new Refusal(
                    "PostgreSQL does not run as root on this system: run ./suite as another user.");
        }
    }

    private static String lastWord(Home home) throws IOException {
        List<String> log = Logs.tail(home, "postgres");
        return log.isEmpty() ? "without a word" : log.getLast().strip();
    }

    /// Makes the roles and databases that are missing.
    public void prepare() throws IOException {
        try (Connection connection = databases.superuser()) {
            if (!databases.directory(connection).equals(home.data().toString())) {
                throw new Refusal("Another PostgreSQL answers on the port: choose another one.");
            }
            databases.make(connection);
        } catch (SQLException refused) {
            throw new Refusal(
                    "The databases could not be made: see %s.".formatted(home.log("postgres")),
                    refused);
        }
        new Unfinished(home).done();
    }

    /// Whether the server of `home` takes connections.
    public static boolean answers(Home home, int port) throws IOException {
        try (Connection connection =
                new Databases(port, List.of(), Passwords.of(home, List.of())).superuser()) {
            return connection.isValid(1);
        } catch (SQLException refused) {
            return false;
        }
    }

    public Map<String, String> passwords() {
        return databases.passwords();
    }

    /// The passwords that the server of `home` has, or will have when it is started.
    public static Map<String, String> passwords(Home home, List<String> names) throws IOException {
        return Passwords.of(home, names);
    }

    public boolean runs() {
        return process.stream().anyMatch(Running::lives);
    }

    /// Stops the server. One that was killed has left a number in `postmaster.pid` that may belong
    /// to a stranger by now, so that file goes first.
    @Override
    public void close() throws IOException {
        if (!runs()) {
            new Orphan(home).clear();
        }
        postgres.close();
        new Orphan(home).clear();
    }
}
