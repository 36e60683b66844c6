package cityplan.local.cluster;

import cityplan.local.archive.Archive;
import cityplan.local.archive.Meter;
import cityplan.local.backup.Backup;
import cityplan.local.launch.Progress;
import cityplan.local.postgres.Server;
import cityplan.local.postgres.Superuser;
import cityplan.local.process.Home;
import cityplan.local.process.Ports;
import cityplan.local.process.TestHome;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A second PostgreSQL that follows a primary by streaming, begun from a backup of it.
final class Standby implements AutoCloseable {

    private final Home home;
    private final int port = Ports.free().postgres();
    private Server server;

    Standby(Path directory, Superuser primary) throws IOException {
        home = TestHome.in(directory, "standby");
        Path file = directory.resolve("backup.zip");
        var quiet = new Progress(new PrintStream(OutputStream.nullOutputStream()), 9);
        new Backup(primary, quiet, Meter.silent()).to(file, false);
        Archive.open(file).unpack(home.postgres(), Meter.silent());
        Files.writeString(home.data().resolve("standby.signal"), "");
        String password = Files.readString(home.passwords().resolve("postgres"));
        Files.writeString(
                home.data().resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=%s'\n"
                        .formatted(primary.port(), password),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    Standby start() throws IOException {
        server = Server.recover(home, port);
        return this;
    }

    /// Holds it at the place where it is.
    void pause() throws IOException, SQLException {
        run("SELECT pg_wal_replay_pause()");
    }

    void resume() throws IOException, SQLException {
        run("SELECT pg_wal_replay_resume()");
    }

    private void run(String question) throws IOException, SQLException {
        try (Connection connection = new Superuser(home, port).connect("indicators");
                Statement statement = connection.createStatement()) {
            statement.execute(question);
        }
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
