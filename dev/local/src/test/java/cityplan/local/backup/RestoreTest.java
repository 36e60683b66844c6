package cityplan.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cityplan.local.archive.Archive;
import cityplan.local.archive.Meter;
import cityplan.local.launch.Progress;
import cityplan.local.postgres.Orphan;
import cityplan.local.postgres.Server;
import cityplan.local.postgres.Superuser;
import cityplan.local.process.Home;
import cityplan.local.process.Logs;
import cityplan.local.process.Ports;
import cityplan.local.process.Refusal;
import cityplan.local.process.Service;
import cityplan.local.process.TestHome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// Backup and restore of a PostgreSQL alone; [cityplan.local.whole.BackupIT] has the whole suite.
class RestoreTest {

    private final int port = Ports.free().postgres();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
    @TempDir private Path directory;
    private Home home;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        Logs.silence();
        home = TestHome.in(directory, "state with a space 昆明");
        file = directory.resolve("b");
    }

    @AfterEach
    void stop() throws IOException {
        new Orphan(home).clear();
    }

    @Test
    void a_backup_brings_back_what_was_there_when_it_ended() throws Exception {
        try (Server _ = start(home)) {
            record();
            backup(false);
            ask("indicators", "UPDATE recording SET last = 'infinity'");
            assertThatThrownBy(() -> backup(false)).hasMessageContaining("--force");
        }
        restore(home, false);

        try (Server _ = start(home)) {
            assertThat(ask("indicators", "SELECT isfinite(last) FROM recording")).isEqualTo("t");
        }
        assertThat(names(home.state()))
                .anyMatch(name -> name.startsWith("postgres.before-restore-"));
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("[4/4]", "kept in");

        Home another = TestHome.in(directory, "another");
        restore(another, true);
        assertThat(another.data().resolve("PG_VERSION")).exists();
        assertThat(names(another.state())).noneMatch(name -> name.contains("before"));
        packed();
    }

    /// Recovery has to begin where the backup began, not at the last checkpoint.
    @Test
    void checkpoints_and_writes_while_files_are_copied_lose_nothing() throws Exception {
        int certain;
        try (Server _ = start(home)) {
            record();
            ask("projects", "CREATE TABLE written AS SELECT 0 AS n");
            try (Connection connection = new Superuser(home, port).connect("projects")) {
                Busy busy = new Busy(connection, screen);
                new Backup(new Superuser(home, port), new Progress(out, 4), busy.meter())
                        .to(file, false);
                certain = busy.certain();
            }
        }
        restore(home, true);

        try (Server _ = start(home)) {
            int written = Integer.parseInt(ask("projects", "SELECT max(n) FROM written"));
            assertThat(written).isGreaterThanOrEqualTo(certain);
            assertThat(ask("projects", "SELECT count(*) FROM written"))
                    .isEqualTo(Integer.toString(written + 1));
        }
        assertThat(certain).isGreaterThan(40);
    }

    private void record() throws IOException, SQLException {
        for (String database : Service.databases()) {
            ask(database, "CREATE TABLE recording AS SELECT clock_timestamp() AS last");
        }
    }

    /// What a server makes anew is not packed.
    private void packed() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = zip.stream().map(Object::toString).toList();
            assertThat(names)
                    .contains("data/backup_label", "data/pg_notify/", "data/global/pg_control")
                    .doesNotContain("data/postmaster.pid", "data/postmaster.opts")
                    .noneMatch(name -> name.contains("pg_internal.init"))
                    .filteredOn(name -> name.startsWith("data/pg_wal/0"))
                    .hasSameSizeAs(List.of(Archive.open(file).manifest().span().startLsn()));
        }
    }

    @Test
    void a_suite_that_does_not_run_is_not_backed_up() {
        assertThatThrownBy(() -> backup(false))
                .isInstanceOf(Refusal.class)
                .hasMessage("The suite does not run: start it with ./suite up, then back it up.");
        assertThat(home.postgres()).doesNotExist();
    }

    @Test
    void databases_that_are_not_made_yet_are_not_backed_up() throws IOException {
        try (Server _ = start(home)) {
            assertThatThrownBy(() -> backup(false))
                    .hasMessageContaining("wait until ./suite up says Ready");
        }
        assertThat(names(directory)).noneMatch(name -> name.startsWith("b"));
    }

    @Test
    void a_file_that_is_no_backup_leaves_everything_as_it_was() throws IOException {
        Files.writeString(file, "no backup");

        assertThatThrownBy(() -> restore(home, false)).hasMessageContaining("is no backup");

        assertThat(names(home.state())).doesNotContain("restore", "postgres");
    }

    private void backup(boolean replace) throws IOException {
        Progress progress = new Progress(out, 4);
        new Backup(new Superuser(home, port), progress, Meter.silent()).to(file, replace);
    }

    private void restore(Home to, boolean discardOld) throws IOException {
        new Restore(to, new Progress(out, 4), Meter.silent()).from(file, discardOld);
    }

    private Server start(Home of) throws IOException {
        Server server = Server.start(of, port, Service.databases());
        server.prepare();
        return server;
    }

    private String ask(String database, String sql) throws IOException, SQLException {
        try (Connection connection = new Superuser(home, port).connect(database);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet answer = statement.getResultSet();
            return answer.next() ? answer.getString(1) : "";
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
