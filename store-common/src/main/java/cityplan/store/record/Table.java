package cityplan.store.record;

import cityplan.store.right.Right;
import cityplan.store.staging.TableFile;

/// A table of a service that staged rows fill.
public interface Table {

    TableFile file();

    /// What a row is; its vintages are kept in `<noun>_vintage`.
    String noun();

    /// Who may write its rows.
    Right right();

    /// The query for where the staged rows belong, and what they take the place of: `row` and
    /// `place`.
    default String places() {
        return "SELECT s.row, %s AS place FROM %s s"
                .formatted(right().place().of(file()::kept), file().staged());
    }

    /// Checks the staged rows against what is known, and stores them; answers how many of them said
    /// something new.
    long load(Transaction transaction);
}
