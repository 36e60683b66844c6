package cityplan.local.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// Small backups of no real database.
final class Archives {

    private Archives() {}

    static Path whole(Path file) throws IOException {
        return of(file, Manifest.FORMAT, "data/global/pg_control");
    }

    static Path of(Path file, int format, String entry) throws IOException {
        try (Draft draft = Draft.of(file.toAbsolutePath(), false)) {
            ArchiveWriter archive = new ArchiveWriter(draft.channel(), Meter.silent());
            archive.directory("data/global");
            archive.directory("data/pg_notify");
            archive.file(entry, new byte[] {1, 2, 3});
            archive.directory("passwords");
            archive.file("passwords/postgres", new byte[] {4});
            archive.file("data/base", file.resolveSibling("nowhere"));
            Versions versions = new Versions("1", "18.6", "Linux/amd64");
            Manifest.Span span = new Manifest.Span(1, "0/1", "0/2", Instant.EPOCH, Instant.EPOCH);
            archive.seal(
                    new Manifest(
                            format,
                            versions,
                            "7",
                            span,
                            Map.of("indicators", Instant.EPOCH),
                            archive.contents()));
            draft.takePlace();
        }
        return file;
    }

    static void alter(Path file, long place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) place] ^= 1;
        Files.write(file, bytes);
    }
}
