package cityplan.store.imports;

import cityplan.store.audit.Digest;
import cityplan.store.bundle.ImportReport;
import cityplan.store.bundle.Progress;
import cityplan.store.bundle.Upload;
import cityplan.store.database.Patience;
import cityplan.store.record.Submission;

import org.jdbi.v3.core.Handle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// One attempt to carry an import out, and how far it has come.
final class Attempt implements Progress {

    private final Job job;
    private final List<Upload> uploads;
    private final boolean patient;
    private final EndOfAttempt end;
    private final AtomicLong rows = new AtomicLong();
    private volatile String phase = "reading";

    /// @param patient whether it waits as long as other writers take
    /// @param end what is done last in the transaction that records
    Attempt(Job job, List<Upload> uploads, boolean patient, EndOfAttempt end) {
        this.job = job;
        this.uploads = List.copyOf(uploads);
        this.patient = patient;
        this.end = end;
    }

    /// What is done last in the transaction that records, or finds that it must not do so yet.
    interface EndOfAttempt {
        void recorded(Handle transaction, Attempt attempt, ImportReport report);

        void submitted(
                Handle transaction, Attempt attempt, ImportReport report, Submission submission);
    }

    Job job() {
        return job;
    }

    long rows() {
        return rows.get();
    }

    String phase() {
        return phase;
    }

    @Override
    public void begun(Handle transaction) {
        Patience.ofBulk(transaction);
        if (patient) {
            transaction.execute("SET LOCAL lock_timeout = 0");
        }
    }

    @Override
    public void rowRead() {
        rows.incrementAndGet();
    }

    @Override
    public void locked() {
        phase = "recording";
    }

    /// Whether what was sent is kept until the import has ended: one that nobody waits for is.
    boolean kept() {
        return patient;
    }

    /// An import is known again by what was sent, and by who approved it.
    @Override
    public Map<String, ?> evidence() {
        List<Map<String, String>> files =
                uploads.stream()
                        .map(upload ->
                                Map.of(
                                        "name", upload.name(),
                                        "sha256", Digest.of(upload.content())))
                        .toList();
        var told = new LinkedHashMap<String, Object>();
        told.put("id", job.id());
        told.put("files", files);
        job.order()
                .terms()
                .approver()
                .ifPresent(approver -> told.put("approvedBy", approver.subject()));
        return Map.of("import", told);
    }

    List<Upload> uploads() {
        return uploads;
    }

    @Override
    public void submitted(Handle transaction, ImportReport report, Submission submission) {
        end.submitted(transaction, this, report, submission);
    }

    @Override
    public void recorded(Handle transaction, ImportReport report) {
        end.recorded(transaction, this, report);
    }
}
