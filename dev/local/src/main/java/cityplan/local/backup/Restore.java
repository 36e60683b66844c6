package cityplan.local.backup;

import cityplan.local.archive.Archive;
import cityplan.local.archive.Manifest;
import cityplan.local.archive.Meter;
import cityplan.local.archive.Versions;
import cityplan.local.launch.Launcher;
import cityplan.local.launch.Progress;
import cityplan.local.postgres.Replacement;
import cityplan.local.process.Home;
import cityplan.local.process.Ports;
import cityplan.local.process.Refusal;
import cityplan.local.process.RunLock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Brings a suite back to the moment of a backup. The data is unpacked, recovered and asked beside
/// the present data, while a running suite goes on; only when it is good does the suite stop and
/// the data change places.
public final class Restore {

    private static final long MB = 1_000_000;
    private static final DateTimeFormatter SUFFIX =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Home home;
    private final Replacement replacement;
    private final Progress progress;
    private final Meter meter;

    public Restore(Home home, Progress progress, Meter meter) {
        this.home = home;
        this.replacement = new Replacement(home);
        this.progress = progress;
        this.meter = meter;
    }

    public void from(Path file, boolean discardOld) throws IOException {
        progress.step("Checking " + file);
        Archive archive = Archive.open(file);
        fit(file, archive.manifest());
        Home candidate = replacement.candidate();
        RunLock only =
                RunLock.take(candidate)
                        .orElseThrow(() -> new Refusal("Another restore is at work: wait for it."));
        try (only) {
            clear();
            room(archive.manifest());
            progress.done();
            replace(archive, candidate, discardOld);
        }
        progress.note("the suite is as it was at %s".formatted(archive.manifest().span().ended()));
    }

    private void replace(Archive archive, Home candidate, boolean discardOld) throws IOException {
        try {
            progress.step("Unpacking it beside the present data");
            meter.expect(archive.manifest().contents().bytes());
            archive.unpack(candidate.postgres(), meter);
            progress.done();
            new Trial(candidate, progress).pass(archive.manifest());
            exchange(discardOld);
        } catch (IOException failure) {
            throw new Refusal(
                    "%s could not be restored (%s): %s."
                            .formatted(
                                    archive.file(),
                                    failure,
                                    replacement.decided()
                                            ? "the next ./suite up goes on with it"
                                            : "nothing was changed"),
                    failure);
        } finally {
            if (!replacement.decided()) {
                replacement.clear();
            }
        }
    }

    /// What an earlier restore left. One that was decided is finished first, so that what it kept
    /// of the old data is found under its name.
    private void clear() throws IOException {
        if (replacement.decided()) {
            try (RunLock _ = alone()) {
                replacement.finish();
            }
        }
        replacement.clear();
    }

    private void exchange(boolean discardOld) throws IOException {
        progress.step("Putting it in the place of the present data");
        stopSuite();
        Path old = discardOld ? replacement.discarded() : kept();
        boolean any = Files.exists(home.postgres());
        try (RunLock _ = alone()) {
            replacement.decide(old);
            replacement.finish();
        }
        if (any && !discardOld) {
            progress.note("the data before it is kept in %s".formatted(old));
        }
        progress.done();
    }

    /// Leaves a note for `./suite`, which starts the suite again as it ran.
    private void stopSuite() throws IOException {
        Optional<Launcher> launcher = Launcher.of(home);
        if (launcher.isPresent()) {
            if (launcher.get().working()) {
                throw new Refusal(
                        "Another ./suite (pid %d) starts or stops just now: try again when it has."
                                .formatted(launcher.get().process().pid()));
            }
            progress.note("stopping the running suite");
            Files.writeString(startAgain(home), Ports.last(home).options());
        }
        Launcher.stopAll(home);
    }

    /// Where the options stand that a stopped suite is to be started with again.
    public static Path startAgain(Home home) {
        return home.run().resolve("start-again");
    }

    private RunLock alone() throws IOException {
        return RunLock.take(home)
                .orElseThrow(() -> new Refusal("Another ./suite is at work: try again later."));
    }

    private Path kept() {
        String now = SUFFIX.format(Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
        return home.postgres().resolveSibling("postgres.before-restore-" + now);
    }

    private static void fit(Path file, Manifest manifest) throws IOException {
        Versions here = Versions.here();
        Versions then = manifest.versions();
        if (!then.major().equals(here.major()) || !then.platform().equals(here.platform())) {
            throw new Refusal(
                    "%s is of PostgreSQL %s on %s, this suite has PostgreSQL %s on %s: restore it there."
                            .formatted(
                                    file,
                                    then.postgresql(),
                                    then.platform(),
                                    here.postgresql(),
                                    here.platform()));
        }
    }

    private void room(Manifest manifest) throws IOException {
        long free = Files.getFileStore(home.state()).getUsableSpace();
        long needed = manifest.contents().bytes();
        if (free < needed) {
            throw new Refusal(
                    "Only %d MB are free at %s, the restored data needs %d MB: make room first."
                            .formatted(free / MB, home.state(), needed / MB));
        }
    }
}
