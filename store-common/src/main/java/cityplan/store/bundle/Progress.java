package cityplan.store.bundle;

import cityplan.store.record.Submission;

import org.jdbi.v3.core.Handle;

import java.util.Map;

/// How far an import has come, for who wants to know.
public interface Progress {

    /// Its transaction has begun.
    default void begun(Handle transaction) {}

    /// One more row was read and is good.
    default void rowRead() {}

    /// All rows were read, and it is its turn to record.
    default void locked() {}

    /// What the audit tells of it besides what has changed, by names.
    default Map<String, ?> evidence() {
        return Map.of();
    }

    /// Nothing is stored before somebody else approves it; the transaction ends with what is done
    /// here.
    default void submitted(Handle transaction, ImportReport report, Submission submission) {
        submission.recorded().second().refuse();
    }

    /// Everything is stored; the transaction ends with what is done here. Not called when there is
    /// nothing to store.
    default void recorded(Handle transaction, ImportReport report) {}
}
