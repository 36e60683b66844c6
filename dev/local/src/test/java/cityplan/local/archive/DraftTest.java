package cityplan.local.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

class DraftTest {

    @TempDir private Path directory;

    @Test
    void nothing_stands_at_its_place_until_it_is_whole() throws IOException {
        Path file = directory.resolve("b");

        try (Draft draft = Draft.of(file, false)) {
            draft.channel().write(ByteBuffer.wrap(new byte[9]));
            assertThat(file).doesNotExist();
            draft.takePlace();
        }
        assertThat(file).hasSize(9);

        try (Draft broken = Draft.of(file, true)) {
            broken.channel().write(ByteBuffer.wrap(new byte[3]));
        }
        assertThat(file).hasSize(9);
        assertThat(directory.resolve("b.part")).doesNotExist();
    }

    @Test
    void a_file_is_replaced_only_when_that_is_asked_for() throws IOException {
        Path file = Files.writeString(directory.resolve("b"), "mine");

        assertThatThrownBy(() -> Draft.of(file, false)).hasMessageContaining("--force");
        assertThatThrownBy(() -> Draft.of(directory, true)).hasMessageContaining("is a directory");
        assertThatThrownBy(() -> Draft.of(directory.resolve("no/b"), false))
                .hasMessageContaining("Cannot write");
        assertThat(file).hasContent("mine");
    }

    @Test
    void what_a_killed_backup_left_is_written_anew() throws IOException {
        Files.writeString(directory.resolve("b.part"), "half of an old one");

        try (Draft draft = Draft.of(directory.resolve("b"), false)) {
            assertThat(draft.channel().size()).isZero();
        }
    }
}
