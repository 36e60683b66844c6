package cityplan.store.bundle;

/// A table of a service that a file fills.
public interface Table {

    TableFile file();

    /// Checks the staged rows against what is known, and stores them; answers how many rows of the
    /// file said something new.
    long load(Transaction transaction);
}
