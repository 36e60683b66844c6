package cityplan.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.archive.Archive;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/// What is written stays: through a backup under load, a restore here and elsewhere, and `kill -9`.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupIT {

    @TempDir private static Path directory;
    private static WholeSuite suite;
    private static Path file;
    private static int before;
    private static List<Pinned> pinned;

    @BeforeAll
    static void back_up_under_load() throws Exception {
        suite = new WholeSuite(Files.createDirectory(directory.resolve("state")));
        file = directory.resolve("suite.backup");
        try (Writer writer = new Writer(suite, 1).started()) {
            before = writer.acknowledged();
            assertThat(suite.say("backup", file.toString())).contains("restores to");
            assertThat(writer.acknowledged()).isGreaterThan(before);
            Instant held = Collections.min(Archive.open(file).manifest().recorded().values());
            pinned = writer.pinned().stream().filter(one -> !one.asOf().isAfter(held)).toList();
        }
        assertThat(pinned).hasSizeGreaterThan(before);
    }

    @AfterAll
    static void down() throws Exception {
        suite.close();
    }

    @Test
    @Order(1)
    void a_backup_taken_under_load_restores_elsewhere_to_one_moment() throws Exception {
        Path state = Files.createDirectory(directory.resolve("another"));
        try (WholeSuite another = WholeSuite.stopped(state)) {
            assertThat(another.say("restore", file.toString())).contains("as it was at");
            another.up();

            restored(another);
            assertThat(Files.readString(state.resolve("screen.txt"))).doesNotContain("stored");
        }
    }

    @Test
    @Order(2)
    void a_running_suite_goes_back_to_the_moment_and_keeps_what_it_had() throws Exception {
        int lost = 1_000_000;
        new Corrections(suite).observe(lost);

        assertThat(suite.say("restore", file.toString()))
                .contains("stopping the running suite", "postgres.before-restore-");
        suite.up();

        restored(suite);
        assertThat(new Corrections(suite).observed()).isLessThan(lost);
    }

    @Test
    @Order(3)
    void what_was_acknowledged_is_there_after_every_process_was_killed() throws Exception {
        int last = 2_000_000;
        Corrections corrections = new Corrections(suite);
        String recorded = corrections.observe(last);
        corrections.describe(last);
        suite.killAll();

        suite.up();

        assertThat(corrections.observed()).isEqualTo(last);
        assertThat(corrections.described()).isEqualTo(last);
        assertThat(suite.client().json("/v1/themes?limit=1").path("asOf").asText())
                .isEqualTo(recorded);
    }

    /// The corrections of both services belong to one moment at the end of the backup, and answers
    /// pinned before it are the same bytes.
    private static void restored(WholeSuite suite) throws Exception {
        Corrections corrections = new Corrections(suite);
        int observed = corrections.observed();
        assertThat(observed).isGreaterThanOrEqualTo(before);
        assertThat(observed - corrections.described()).isBetween(0, 1);
        for (Pinned answer : pinned) {
            answer.check(suite.client());
        }
        String newest = suite.client().json("/v1/observations?limit=1").path("asOf").asText();
        Instant held = Archive.open(file).manifest().recorded().get("indicators");
        assertThat(Instant.parse(newest)).isAfterOrEqualTo(held);
    }
}
