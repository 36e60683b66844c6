package cityplan.store.imports;

import cityplan.store.bundle.ImportReport;
import cityplan.store.idempotency.Once;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

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

    /// What came of an import.
    record Done(UUID id, ImportReport report) {}

    ImportReader reader() {
        return reader;
    }

    boolean isForLater(List<SentFile> files, boolean preferred) {
        long bytes = files.stream().mapToLong(SentFile::bytes).sum();
        return !files.isEmpty() && (preferred || bytes >= asyncFrom);
    }

    /// Imports at once. Of twins that are handed in together one is imported; of the others nothing
    /// stays.
    Response now(Handed handed, Once once, Function<Done, Response> answer) {
        Job job = jobs.begin(handed.order(), handed.files());
        Response told =
                attempts.now(
                        job,
                        handed.uploads(),
                        load -> once.answer(() -> answer.apply(new Done(job.id(), load.get()))));
        if (once.isRepeated()) {
            jobs.drop(job);
        }
        return told;
    }

    Response later(Handed handed, Once once, Function<UUID, Response> answer) {
        Response told = once.answer(() -> answer.apply(jobs.keep(handed)));
        wake();
        return told;
    }

    /// Looks for what waits to be carried out.
    void wake() {
        worker.wake();
    }

    /// Where an import is told of.
    String path(UUID id) {
        return imported.path() + "/" + id;
    }
}
