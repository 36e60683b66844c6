package cityplan.store.record;

import cityplan.common.problem.Violation;
import cityplan.store.staging.Faults;
import cityplan.store.staging.Rows;

/// Rows for one table, out of a file or a request.
public interface Input {

    Table table();

    /// Hands on the rows that are good and reports what is wrong with the others; answers how many
    /// rows there were.
    long read(Rows rows, Faults faults);

    /// Where a cell stands for the one who sent it.
    Violation.Place place(long row, String column);
}
