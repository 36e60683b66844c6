package cityplan.store.bundle;

import org.jdbi.v3.core.Handle;

/// How far an import has come.
public interface Progress {

    /// Its transaction has begun.
    void begun(Handle transaction);

    /// One more row was read and is good.
    void rowRead();

    /// All rows were read, and it is its turn to record.
    void locked();

    /// Everything is stored; the transaction ends with what is done here. Not called when there is
    /// nothing to store.
    void recorded(Handle transaction, ImportReport report);
}
