package cityplan.store.imports;

import cityplan.store.bundle.ImportReport;
import cityplan.store.bundle.Upload;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.UUID;

/// Where imports are handed in.
@Singleton
class ImportDesk {

    private final Jobs jobs;
    private final Attempts attempts;
    private final ImportWorker worker;
    private final ImportReader reader;
    private final Imported imported;
    private final long asyncFrom;

    ImportDesk(
            Jobs jobs,
            Attempts attempts,
            ImportWorker worker,
            ImportReader reader,
            Imported imported,
            ImportConfig config) {
        this.jobs = jobs;
        this.attempts = attempts;
        this.worker = worker;
        this.reader = reader;
        this.imported = imported;
        this.asyncFrom = config.asyncFrom().asLongValue();
    }

    /// What came of it, and the path of the import that it is.
    record Done<T>(String path, T answer) {}

    ImportReader reader() {
        return reader;
    }

    boolean isForLater(List<SentFile> files, boolean preferred) {
        long bytes = files.stream().mapToLong(SentFile::bytes).sum();
        return !files.isEmpty() && (preferred || bytes >= asyncFrom);
    }

    Done<ImportReport> now(Order order, List<Upload> uploads, List<SentFile> files) {
        Job job = jobs.begin(order, files);
        return new Done<>(path(job.id()), attempts.now(job, uploads));
    }

    Done<UUID> later(Order order, List<Upload> uploads, List<SentFile> files) {
        UUID id = jobs.keep(order, uploads, files);
        worker.wake();
        return new Done<>(path(id), id);
    }

    private String path(UUID id) {
        return imported.path() + "/" + id;
    }
}
