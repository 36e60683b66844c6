package cityplan.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Home;
import cityplan.local.process.Logs;
import cityplan.local.process.Ports;
import cityplan.local.process.Running;
import cityplan.local.process.TestHome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

class ServerTest {

    private final int port = Ports.free().postgres();
    @TempDir private Path directory;
    private Home home;

    @BeforeEach
    void open() throws IOException {
        Logs.silence();
        home = TestHome.in(directory, "state with a space 昆明");
    }

    @AfterEach
    void stop() throws IOException {
        new Orphan(home).clear();
    }

    @Test
    void data_outlives_a_killed_server() throws IOException, SQLException {
        try (Server server = start()) {
            assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(
                            ask(
                                    server,
                                    "SELECT datlocale FROM pg_database WHERE datname = 'indicators'"))
                    .isEqualTo("C.UTF-8");
            ask(server, "CREATE EXTENSION btree_gist; CREATE TABLE t (n int)");
            ask(server, "INSERT INTO t VALUES (42)");

            kill();
            assertThat(server.runs()).isFalse();
        }

        try (Server server = start()) {
            assertThat(ask(server, "SELECT n FROM t")).isEqualTo("42");
        }
        assertThat(new Running(home).postmaster()).isEmpty();
    }

    @Test
    void a_server_that_outlived_its_launcher_is_stopped_first() throws IOException, SQLException {
        Server forgotten = start();
        ask(forgotten, "CREATE TABLE t AS SELECT 7 AS n");
        long before = new Running(home).postmaster().getFirst().pid();

        new Orphan(home).clear();
        assertThat(new Running(home).postmaster()).isEmpty();
        forgotten.close();

        try (Server server = start()) {
            assertThat(ask(server, "SELECT n FROM t")).isEqualTo("7");
            assertThat(new Running(home).postmaster().getFirst().pid()).isNotEqualTo(before);
        }
    }

    @Test
    void an_interrupted_first_start_is_done_again() throws IOException, SQLException {
        Files.createDirectories(home.data());
        Files.writeString(home.data().resolve("PG_VERSION"), "18\n");
        Files.writeString(home.postgres().resolve("unfinished"), "");
        Path programs = Files.createDirectories(home.programs().resolve("PG-half"));

        try (Server server = start()) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
        assertThat(programs).doesNotExist();
        assertThat(home.postgres().resolve("unfinished")).doesNotExist();
    }

    private Server start() throws IOException {
        Server server = Server.start(home, port, List.of("indicators", "projects"));
        server.prepare();
        return server;
    }

    private void kill() {
        List<ProcessHandle> postmaster = new Running(home).postmaster();
        assertThat(postmaster).hasSize(1);
        postmaster.forEach(ProcessHandle::destroyForcibly);
        assertThat(Running.gone(postmaster, Duration.ofSeconds(10))).isTrue();
    }

    private String ask(Server server, String sql) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%d/indicators".formatted(port);
        String password = server.passwords().get("indicators");
        try (Connection connection = DriverManager.getConnection(url, "indicators", password);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet answer = statement.getResultSet();
            return answer.next() ? answer.getString(1) : "";
        }
    }
}
