package cityplan.store.imports;

import cityplan.store.bundle.ImportReport;
import cityplan.store.bundle.Progress;
import cityplan.store.database.Patience;

import org.jdbi.v3.core.Handle;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// One attempt to carry an import out, and how far it has come.
final class Attempt implements Progress {

    private final Job job;
    private final boolean patient;
    private final EndOfAttempt end;
    private final Map<String, ?> evidence;
    private final AtomicLong rows = new AtomicLong();
    private volatile String phase = "reading";

    /// @param patient whether it waits as long as other writers take
    /// @param end what is done last in the transaction that records
    /// @param evidence what the audit tells of it
    Attempt(Job job, boolean patient, EndOfAttempt end, Map<String, ?> evidence) {
        this.job = job;
        this.patient = patient;
        this.end = end;
        this.evidence = evidence;
    }

    /// What is done last in the transaction that records.
    interface EndOfAttempt {
        void recorded(Handle transaction, Attempt attempt, ImportReport report);
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

    boolean patient() {
        return patient;
    }

    @Override
    public Map<String, ?> evidence() {
        return evidence;
    }

    @Override
    public void recorded(Handle transaction, ImportReport report) {
        end.recorded(transaction, this, report);
    }
}
