package cityplan.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cityplan.local.process.Home;
import cityplan.local.process.RunLock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A crash is a method that is not called any more.
class ReplacementTest {

    @TempDir private Path directory;
    private Home home;
    private Home candidate;
    private Path kept;

    @BeforeEach
    void open() throws IOException {
        home = Home.open(directory, directory.resolve("state"));
        kept = home.state().resolve("postgres.before-restore-1");
        candidate = new Replacement(home).candidate();
        fill(home, "old");
        fill(candidate, "new");
    }

    @Test
    void before_the_decision_a_crash_leaves_the_old_data() throws IOException {
        assertThat(new Replacement(home).settle()).isFalse();

        assertThat(held()).isEqualTo("old");
        assertThat(candidate.postgres()).doesNotExist();
    }

    @Test
    void after_the_decision_a_crash_leaves_the_new_data() throws IOException {
        new Replacement(home).decide(kept);

        settled();
    }

    @Test
    void between_the_two_moves_a_crash_leaves_the_new_data() throws IOException {
        new Replacement(home).decide(kept);
        Files.move(home.postgres(), kept);

        settled();
    }

    @Test
    void after_both_moves_a_crash_leaves_the_new_data() throws IOException {
        new Replacement(home).decide(kept);
        Files.move(home.postgres(), kept);
        Files.move(candidate.postgres(), home.postgres());

        settled();
    }

    @Test
    void what_nobody_wants_to_keep_is_gone_in_the_end() throws IOException {
        Replacement replacement = new Replacement(home);
        replacement.decide(replacement.discarded());
        replacement.finish();

        assertThat(replacement.settle()).isFalse();

        assertThat(held()).isEqualTo("new");
        assertThat(replacement.discarded()).doesNotExist();
    }

    @Test
    void a_restore_that_is_at_work_is_left_alone() throws IOException {
        try (RunLock _ = RunLock.take(candidate).orElseThrow()) {
            assertThat(new Replacement(home).settle()).isFalse();
        }
        assertThat(candidate.postgres()).exists();
    }

    @Test
    void data_behind_a_link_does_not_change_places() throws IOException {
        Files.move(home.postgres(), directory.resolve("elsewhere"));
        Files.createSymbolicLink(home.postgres(), directory.resolve("elsewhere"));

        assertThatThrownBy(() -> new Replacement(home).candidate())
                .hasMessageContaining("a link or a disk of its own");
    }

    private void settled() throws IOException {
        assertThat(new Replacement(home).settle()).isTrue();

        assertThat(held()).isEqualTo("new");
        assertThat(kept.resolve("data/name")).hasContent("old");
        assertThat(kept.resolve("passwords/postgres")).hasContent("old");
        assertThat(new Replacement(home).settle()).isFalse();
    }

    private String held() throws IOException {
        assertThat(home.passwords().resolve("postgres"))
                .hasSameTextualContentAs(home.data().resolve("name"));
        return Files.readString(home.data().resolve("name"));
    }

    private static void fill(Home home, String name) throws IOException {
        Files.createDirectories(home.data());
        Files.createDirectories(home.passwords());
        Files.writeString(home.data().resolve("name"), name);
        Files.writeString(home.passwords().resolve("postgres"), name);
    }
}
