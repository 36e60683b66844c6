package cityplan.local.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cityplan.local.process.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

class ArchiveTest {

    @TempDir private Path directory;

    @Test
    void what_was_packed_is_unpacked_for_its_owner_only() throws IOException {
        Path file = Archives.whole(directory.resolve("b"));
        Path target = directory.resolve("target");

        Archive archive = Archive.open(file);
        archive.unpack(target, Meter.silent());

        assertThat(archive.manifest().contents()).isEqualTo(new Manifest.Contents(2, 4));
        assertThat(target.resolve("data/global/pg_control")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(target.resolve("data/pg_notify")).isEmptyDirectory();
        assertThat(target.resolve("passwords/postgres")).hasBinaryContent(new byte[] {4});
        assertThat(target.resolve("data/base")).doesNotExist();
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(target.resolve("passwords/postgres"))).isEqualTo("rw-------");
        assertThat(permissions(target.resolve("data"))).isEqualTo("rwx------");
    }

    @Test
    void any_altered_byte_is_noticed() throws IOException {
        Path file = Archives.whole(directory.resolve("b"));
        long size = Files.size(file);
        for (long place = 0; place < size; place++) {
            Archives.alter(file, place);

            assertThatThrownBy(() -> Archive.open(file))
                    .as("byte %d", place)
                    .isInstanceOf(Refusal.class);

            Archives.alter(file, place);
        }
        assertThat(Archive.open(file).manifest().format()).isEqualTo(Manifest.FORMAT);
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_noticed() throws IOException {
        byte[] whole = Files.readAllBytes(Archives.whole(directory.resolve("b")));
        for (int length = 0; length < whole.length; length++) {
            Path file = Files.write(directory.resolve("cut"), Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> Archive.open(file))
                    .as("%d bytes", length)
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void what_is_no_backup_is_said_in_one_sentence() throws IOException {
        Path missing = directory.resolve("missing");
        Path letter = Files.writeString(directory.resolve("letter"), "Dear Sir,\n".repeat(100));
        Path damaged = Archives.whole(directory.resolve("damaged"));
        Archives.alter(damaged, 500);

        refused(missing, "There is no file %s.");
        refused(directory, "%s is not a file: give the one that ./suite backup made.");
        refused(letter, "%s is no backup of a suite.");
        refused(
                damaged,
                "%s is damaged or incomplete: its checksum does not fit. Take another backup.");
    }

    @Test
    void another_format_names_both() throws IOException {
        Path file = Archives.of(directory.resolve("b"), 2, "data/global/pg_control");

        refused(
                file,
                "%s has the format 2, this version of the suite reads 1: restore it with the version that made it.");
    }

    @Test
    void no_entry_leads_out_of_the_directory() throws IOException {
        Archive archive =
                Archive.open(
                        Archives.of(directory.resolve("b"), Manifest.FORMAT, "data/../../../x"));

        assertThatThrownBy(() -> archive.unpack(directory.resolve("target"), Meter.silent()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("leads out");
        assertThat(directory.resolve("x")).doesNotExist();
    }

    private static void refused(Path file, String sentence) {
        assertThatThrownBy(() -> Archive.open(file))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence, file);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
