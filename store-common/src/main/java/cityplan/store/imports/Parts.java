package cityplan.store.imports;

import cityplan.store.bundle.Upload;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What was sent, kept in the database until it is imported: the one place that all instances
/// share.
@Singleton
class Parts {

    private static final int PART = 1 << 20;
    private static final String INSERT =
            "INSERT INTO import_job_part (job, file, part, bytes) VALUES (:job, :file, :part, :bytes)";
    private static final String READ =
            "SELECT bytes FROM import_job_part WHERE job = :job AND file = :file AND part = :part";

    private final Jdbi jdbi;

    Parts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    static void keep(Handle transaction, UUID job, List<Upload> uploads) {
        for (int file = 0; file < uploads.size(); file++) {
            try (InputStream in = Files.newInputStream(uploads.get(file).content())) {
                int part = 0;
                for (byte[] bytes = in.readNBytes(PART);
                        bytes.length > 0;
                        bytes = in.readNBytes(PART)) {
                    transaction
                            .createUpdate(INSERT)
                            .bind("job", job)
                            .bind("file", file)
                            .bind("part", part++)
                            .bind("bytes", bytes)
                            .execute();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void drop(Handle transaction, UUID job) {
        transaction
                .createUpdate("DELETE FROM import_job_part WHERE job = :job")
                .bind("job", job)
                .execute();
    }

    /// Brings the files of a job to a directory.
    List<Upload> fetch(Job job, Path directory) {
        var uploads = new ArrayList<Upload>();
        for (int file = 0; file < job.files().size(); file++) {
            Path content = directory.resolve(String.valueOf(file));
            fetch(job.id(), file, content);
            uploads.add(new Upload(job.files().get(file).name(), content, job.order().charset()));
        }
        return uploads;
    }

    private void fetch(UUID job, int file, Path content) {
        try (OutputStream out = Files.newOutputStream(content);
                Handle handle = jdbi.open()) {
            byte[] bytes = part(handle, job, file, 0);
            for (int part = 1; bytes.length > 0; part++) {
                out.write(bytes);
                bytes = part(handle, job, file, part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] part(Handle handle, UUID job, int file, int part) {
        return handle.createQuery(READ)
                .bind("job", job)
                .bind("file", file)
                .bind("part", part)
                .mapTo(byte[].class)
                .findOne()
                .orElseGet(() -> new byte[0]);
    }
}
