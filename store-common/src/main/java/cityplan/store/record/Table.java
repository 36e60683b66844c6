package cityplan.store.record;

import cityplan.store.staging.TableFile;

/// A table of a service that staged rows fill.
public interface Table {

    TableFile file();

    /// What a row is; its vintages are kept in `<noun>_vintage`.
    String noun();

    /// Checks the staged rows against what is known, and stores them; answers how many of them said
    /// something new.
    long load(Transaction transaction);
}
