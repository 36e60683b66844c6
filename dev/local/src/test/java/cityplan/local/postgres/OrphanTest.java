package cityplan.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Home;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

class OrphanTest {

    @TempDir private Path directory;
    private Home home;

    @BeforeEach
    void open() throws IOException {
        home = Home.open(directory, directory.resolve("state"));
        Files.createDirectories(home.data());
    }

    @Test
    void a_stale_file_goes_when_its_process_is_gone() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path file = claim(gone.pid());

        assertThat(new Orphan(home).clear()).isFalse();

        assertThat(file).doesNotExist();
    }

    @Test
    void a_stranger_that_got_the_number_is_left_alone() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Path file = claim(stranger.pid());

            assertThat(new Orphan(home).clear()).isFalse();

            assertThat(file).doesNotExist();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void the_server_of_another_directory_is_a_stranger() throws IOException {
        Path other = Files.createDirectories(directory.resolve("other/data"));
        Process server = postmaster(other);
        try {
            claim(server.pid());

            assertThat(new Orphan(home).clear()).isFalse();

            assertThat(server.isAlive()).isTrue();
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void our_server_is_stopped_before_its_file_goes() throws IOException, InterruptedException {
        Process server = postmaster(home.data());
        try {
            Path file = claim(server.pid());

            assertThat(new Orphan(home).clear()).isTrue();

            assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(file).doesNotExist();
        } finally {
            server.destroyForcibly();
        }
    }

    private Path claim(long pid) throws IOException {
        return Files.writeString(
                home.data().resolve("postmaster.pid"), "%d\n%s\n".formatted(pid, home.data()));
    }

    /// Has the command line of a server and ends on SIGINT, as one does.
    private static Process postmaster(Path data) throws IOException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sleeper.class.getName(),
                        "-D",
                        data.toString(),
                        "-p",
                        "1");
        return new ProcessBuilder(command).start();
    }

    static final class Sleeper {
        private Sleeper() {}

        /// Until it is ended, or the test is gone.
        public static void main(String[] arguments) throws IOException {
            System.in.readAllBytes();
        }
    }
}
