package cityplan.local.backup;

import cityplan.local.archive.Archive;
import cityplan.local.archive.ArchiveWriter;
import cityplan.local.process.Refusal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/// The files of a data directory that belong into a backup. Left out is what the PostgreSQL manual
/// says a server makes anew: its process file, caches, temporary files, and what only lives as long
/// as the server.
final class DataFiles extends SimpleFileVisitor<Path> {

    private static final Path CONTROL = Path.of("global", "pg_control");
    private static final Set<String> EMPTIED =
            Set.of(
                    "pg_wal/archive_status",
                    "pg_wal/summaries",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "postgresql.auto.conf.tmp");
    private static final Pattern TEMPORARY =
            Pattern.compile("pgsql_tmp.*|pg_internal\\.init.*|t\\d+_\\d+(_[a-z]+)?(\\.\\d+)?");
    private static final Pattern ANOTHER_BACKUP =
            Pattern.compile("(backup_label|tablespace_map|backup_manifest)(\\.old)?");

    private final Path data;
    private final ArchiveWriter archive;

    private DataFiles(Path data, ArchiveWriter archive) {
        this.data = data;
        this.archive = archive;
    }

    /// Copies them; the control file comes last.
    static void copy(Path data, ArchiveWriter archive) throws IOException {
        Files.walkFileTree(data, new DataFiles(data, archive));
        archive.file(name(CONTROL), stable(data.resolve(CONTROL)));
    }

    /// The server rewrites this file in place, and a reader may see half of it: two readings in a
    /// row that are the same are whole.
    private static byte[] stable(Path file) throws IOException {
        byte[] before = Files.readAllBytes(file);
        byte[] now = Files.readAllBytes(file);
        while (!Arrays.equals(before, now)) {
            before = now;
            now = Files.readAllBytes(file);
        }
        return now;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
            throws IOException {
        Path place = data.relativize(directory);
        if (TEMPORARY.matcher(place.getFileName().toString()).matches()) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        archive.directory(place.toString().isEmpty() ? Archive.DATA : name(place));
        return EMPTIED.contains(place.toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Path place = data.relativize(file);
        if (!attributes.isRegularFile()) {
            throw new Refusal("%s is not a plain file: only those are backed up.".formatted(file));
        }
        if (belongs(place)) {
            archive.file(name(place), file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private static boolean belongs(Path place) {
        String name = place.getFileName().toString();
        return !place.equals(CONTROL)
                && !place.startsWith("pg_wal")
                && !LEFT_OUT.contains(name)
                && !TEMPORARY.matcher(name).matches()
                && !ANOTHER_BACKUP.matcher(name).matches();
    }

    static String name(Path place) {
        return Archive.DATA + "/" + place;
    }
}
