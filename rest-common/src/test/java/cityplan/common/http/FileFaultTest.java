package cityplan.common.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class FileFaultTest {

    private static final Path FULL = Path.of("/dev/full");

    @Test
    @EnabledIf("hasFull")
    void a_full_disk_is_one() {
        Throwable thrown =
                catchThrowable(() -> {
                    try (var full = FileChannel.open(FULL, StandardOpenOption.WRITE)) {
                        full.write(ByteBuffer.allocate(1));
                    }
                });

        assertThat(FileFault.is(thrown)).isTrue();
    }

    @Test
    void a_place_that_is_gone_is_one_however_it_is_wrapped() {
        Throwable thrown = catchThrowable(() -> Files.createTempFile(Path.of("gone"), "", ""));

        assertThat(FileFault.is(new IllegalStateException(thrown))).isTrue();
    }

    @Test
    void what_a_client_breaks_off_is_none() {
        assertThat(FileFault.is(new UncheckedIOException(new EOFException()))).isFalse();
    }

    static boolean hasFull() {
        return Files.exists(FULL);
    }
}
