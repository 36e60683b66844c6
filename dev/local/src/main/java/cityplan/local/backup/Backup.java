package cityplan.local.backup;

import cityplan.local.archive.Archive;
import cityplan.local.archive.ArchiveWriter;
import cityplan.local.archive.Draft;
import cityplan.local.archive.Manifest;
import cityplan.local.archive.Meter;
import cityplan.local.archive.Versions;
import cityplan.local.launch.Progress;
import cityplan.local.postgres.Superuser;
import cityplan.local.process.Home;
import cityplan.local.process.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/// Backs a running suite up into one file, while it is written to.
public final class Backup {

    private static final long MB = 1_000_000;

    private final Superuser superuser;
    private final Home home;
    private final Progress progress;
    private final Meter meter;

    public Backup(Superuser superuser, Progress progress, Meter meter) {
        this.superuser = superuser;
        this.home = superuser.home();
        this.progress = progress;
        this.meter = meter;
    }

    /// Writes the file, whole or not at all.
    public void to(Path file, boolean replace) throws IOException {
        if (!superuser.runs()) {
            throw new Refusal("The suite does not run: start it with ./suite up, then back it up.");
        }
        progress.step("Checking the suite and the disk");
        try (Draft draft = Draft.of(file.toAbsolutePath(), replace);
                Connection connection = superuser.connect("postgres")) {
            LastRecorded.of(superuser);
            BackupMode.Size size = BackupMode.size(connection);
            room(file.toAbsolutePath(), size.data() + size.log());
            meter.expect(size.data());
            progress.done();
            Manifest manifest = write(connection, new ArchiveWriter(draft.channel(), meter));
            draft.takePlace();
            tell(file, manifest);
        } catch (SQLException refused) {
            throw new Refusal(
                    "PostgreSQL ended the backup (%s): see %s."
                            .formatted(refused.getMessage(), home.log("postgres")),
                    refused);
        } catch (IOException failure) {
            throw new Refusal("%s could not be written: %s.".formatted(file, failure), failure);
        }
    }

    private Manifest write(Connection connection, ArchiveWriter archive)
            throws IOException, SQLException {
        progress.step("Copying the data directory while the suite runs");
        BackupMode mode = BackupMode.begin(connection);
        BackupMode.Cluster cluster = mode.cluster();
        DataFiles.copy(home.data(), archive);
        progress.done();
        progress.step("Copying the write-ahead log");
        Map<String, Instant> recorded = LastRecorded.of(superuser);
        BackupMode.End end = mode.end();
        log(archive, end);
        passwords(archive);
        progress.done();
        progress.step("Sealing the file");
        Manifest manifest =
                new Manifest(
                        Manifest.FORMAT,
                        Versions.here().with(cluster.version()),
                        cluster.systemIdentifier(),
                        end.span(),
                        recorded,
                        archive.contents());
        archive.seal(manifest);
        progress.done();
        return manifest;
    }

    /// The write-ahead log from begin to end, and the label that tells a server to recover from it.
    private void log(ArchiveWriter archive, BackupMode.End end) throws IOException {
        archive.file(Archive.DATA + "/backup_label", end.label().getBytes(StandardCharsets.UTF_8));
        for (String name : end.segments().names()) {
            Path log = Path.of("pg_wal", name);
            archive.file(DataFiles.name(log), Files.readAllBytes(home.data().resolve(log)));
            meter.add(end.segments().size());
        }
    }

    private void passwords(ArchiveWriter archive) throws IOException {
        archive.directory(Archive.PASSWORDS);
        try (Stream<Path> files = Files.list(home.passwords())) {
            for (Path file : files.sorted().toList()) {
                archive.file(Archive.PASSWORDS + "/" + file.getFileName(), file);
            }
        }
    }

    private static void room(Path file, long size) throws IOException {
        long free = Files.getFileStore(file.getParent()).getUsableSpace();
        if (free < size) {
            throw new Refusal(
                    "Only %d MB are free at %s, the backup may need %d MB: make room, or name a file elsewhere."
                            .formatted(free / MB, file.getParent(), size / MB));
        }
    }

    private void tell(Path file, Manifest manifest) throws IOException {
        progress.note(
                "%s: %.1f MB, %.1f MB unpacked, %d files, %s"
                        .formatted(
                                file,
                                (double) Files.size(file) / MB,
                                (double) manifest.contents().bytes() / MB,
                                manifest.contents().files(),
                                progress.sinceBegin()));
        progress.note("restores to %s".formatted(manifest.span().ended()));
        progress.note("keep it like a secret: it holds the passwords of the database roles");
    }
}
