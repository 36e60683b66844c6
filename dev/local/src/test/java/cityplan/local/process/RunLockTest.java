package cityplan.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class RunLockTest {

    @TempDir private Path directory;

    @Test
    void one_launcher_has_a_suite() throws IOException {
        Home home = Home.open(directory, directory.resolve("state"));

        try (RunLock lock = RunLock.take(home).orElseThrow()) {
            assertThat(RunLock.take(home)).isEmpty();
            assertThat(RunLock.holder(home)).contains(ProcessHandle.current());
            assertThat(lock).isNotNull();
        }

        assertThat(RunLock.holder(home)).isEmpty();
        assertThat(RunLock.take(home)).isPresent();
    }
}
