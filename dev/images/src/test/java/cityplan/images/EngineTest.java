package cityplan.images;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What `./suite test --containers` asks before it starts.
class EngineTest {

    @Test
    void without_an_engine_one_line_says_what_to_do() throws Exception {
        Process check = check("unix:///nowhere.sock");

        assertThat(said(check))
                .isEqualTo(
                        "No container engine answers (DOCKER_HOST=unix:///nowhere.sock): start one, or run ./suite test.\n");
        assertThat(check.waitFor()).isEqualTo(1);
    }

    @Test
    void an_address_of_another_kind_is_left_to_testcontainers() throws Exception {
        Process check = check("ssh://somewhere");

        assertThat(said(check)).isEmpty();
        assertThat(check.waitFor()).isZero();
    }

    private static Process check(String host) throws IOException {
        Path root = Path.of(System.getProperty("suite.root"));
        ProcessBuilder builder = new ProcessBuilder(root.resolve("dev/images/engine").toString());
        builder.environment().put("DOCKER_HOST", host);
        return builder.redirectErrorStream(true).start();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
