package cityplan.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Running;
import cityplan.local.process.Service;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class UpTest {

    @TempDir private Path directory;
    private FakeCheckout checkout;

    @BeforeEach
    void open() throws IOException {
        checkout = FakeCheckout.in(directory);
    }

    @AfterEach
    void stop() throws IOException {
        Launcher.stopAll(checkout.home());
    }

    @Test
    void a_suite_starts_once_and_stops_from_another_terminal() throws Exception {
        assertThat(type("down").text()).isEqualTo("Nothing runs.\n");

        Terminal up = Terminal.up(checkout).await("Ctrl-C stops everything");
        assertThat(up.text())
                .contains("[2/5] Starting PostgreSQL 18", "gateway is ready after", "units.csv")
                .contains("http://127.0.0.1:%d/swagger-ui/".formatted(checkout.ports().gateway()))
                .doesNotContain("not loaded");
        assertThat(type("status").process().exitValue()).isZero();
        assertThat(Terminal.up(checkout).await("already running").exitCode()).isZero();

        assertThat(type("down").text()).isEqualTo("Stopped the suite.\n");
        assertThat(up.exitCode()).isZero();
        assertThat(up.text()).contains("Stopped. The data stays in");
        assertThat(processes()).isEmpty();
        assertThat(type("status").process().exitValue()).isEqualTo(3);
    }

    @Test
    void after_some_or_all_was_killed_the_next_up_starts_everything_anew() throws Exception {
        Terminal first = Terminal.up(checkout).await("Ctrl-C stops everything");

        kill(new Running(checkout.home()).of(Service.PROJECTS));
        first.await("projects-service has stopped (exit 137)");
        assertThat(processes()).hasSize(3);

        Terminal second = Terminal.up(checkout).await("Ctrl-C stops everything");
        assertThat(second.text()).contains("runs without projects-service");
        assertThat(first.exitCode()).isZero();
        assertThat(processes()).hasSize(4);

        second.process().destroyForcibly().waitFor();
        kill(new Running(checkout.home()).postmaster());
        kill(new Running(checkout.home()).of(Service.GATEWAY));

        Terminal third = Terminal.up(checkout).await("Ctrl-C stops everything");
        assertThat(third.text()).contains("stopped a leftover indicators-service");
        assertThat(processes()).hasSize(4);
    }

    @Test
    void a_service_is_told_the_settings_that_it_knows() throws Exception {
        Terminal.up(checkout, Map.of("SUITE_WIDTH", "2")).await("Ctrl-C stops everything");

        assertThat(log(Service.GATEWAY)).contains("width 2");
        assertThat(log(Service.INDICATORS)).contains("width null");
    }

    @Test
    void a_setting_that_no_service_knows_is_refused_before_anything_starts() throws Exception {
        var given = Map.of("SUITE_WIDTH", "2", "SUITE_DEPTH", "3");
        Terminal up = Terminal.up(checkout, given).await("SUITE_DEPTH is not known.");

        assertThat(up.exitCode()).isNotZero();
        assertThat(up.text()).doesNotContain("SUITE_WIDTH", "Starting PostgreSQL");
        assertThat(processes()).isEmpty();
    }

    private String log(Service service) throws IOException {
        return Files.readString(checkout.home().log(service.module()));
    }

    private Terminal type(String word) throws Exception {
        Terminal terminal = Terminal.type(checkout, word);
        terminal.exitCode();
        return terminal;
    }

    private List<ProcessHandle> processes() {
        Running running = new Running(checkout.home());
        return Stream.concat(
                        running.postmaster().stream(),
                        Stream.of(Service.values())
                                .flatMap(service -> running.of(service).stream()))
                .toList();
    }

    private static void kill(List<ProcessHandle> processes) {
        assertThat(processes).isNotEmpty();
        processes.forEach(ProcessHandle::destroyForcibly);
    }
}
