package cityplan.store.bundle;

import org.jdbi.v3.core.Handle;

/// How far an import has come, for who wants to know.
public interface Progress {

    /// Its transaction has begun.
    default void begun(Handle transaction) {}

    /// One more row was read and is good.
    default void rowRead() {}

    /// All rows were read, and it is its turn to record.
    default void locked() {}

    /// Everything is stored; the transaction ends with what is done here. Not called when there is
    /// nothing to store.
    default void recorded(Handle transaction, ImportReport report) {}
}
