package cityplan.store.bundle;

import cityplan.common.problem.Violation;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

/// One import under way: its files are staged, the recording is locked, and nothing is decided
/// until every table has been checked.
public final class Transaction {

    private final Handle handle;
    private final Faults faults;
    private final Stamp stamp;
    private final ImportOptions options;

    Transaction(Handle handle, Faults faults, Stamp stamp, ImportOptions options) {
        this.handle = handle;
        this.faults = faults;
        this.stamp = stamp;
        this.options = options;
    }

    public Optional<String> reason() {
        return options.reason();
    }

    public void execute(String sql) {
        handle.execute(sql);
    }

    /// Reports every row that a check finds; the query answers `row`, `column` and `argument`.
    public void refuse(TableFile file, String code, String query) {
        handle.createQuery(query)
                .map((row, _) -> {
                    String argument = row.getString("argument");
                    return Violation.cell(
                            file.fileName(),
                            row.getLong("row"),
                            row.getString("column"),
                            code,
                            argument == null ? "" : argument);
                })
                .forEach(faults::add);
    }

    /// Refuses keys that stand in a file twice.
    public void refuseDuplicates(TableFile file) {
        refuse(
                file,
                "duplicate",
                """
                SELECT row, '%1$s' AS column, %1$s AS argument
                  FROM (SELECT row, %1$s, row_number() OVER (PARTITION BY %1$s ORDER BY row) AS nth
                          FROM %2$s) AS numbered
                 WHERE nth > 1
                """
                        .formatted(file.key(), file.staged()));
    }

    /// Refuses codes that the table they refer to does not have.
    public void refuseUnknown(TableFile file, String column, String table, String key) {
        refuse(
                file,
                "unknown-reference",
                """
                SELECT s.row, '%1$s' AS column, s.%1$s AS argument
                  FROM %2$s s LEFT JOIN %3$s known ON known.%4$s = s.%1$s
                 WHERE s.%1$s IS NOT NULL AND known.%4$s IS NULL
                 ORDER BY s.row
                """
                        .formatted(column, file.staged(), table, key));
    }

    /// Whether anything wrong was found so far.
    public boolean sound() {
        return faults.none();
    }

    /// How many rows a query over what this import recorded counts; it takes the `:stamp`.
    public long recordedNow(String query) {
        return sound()
                ? handle.createQuery(query).bind("stamp", stamp.taken()).mapTo(Long.class).one()
                : 0;
    }

    /// Stores what is new or different in `from` as vintages; answers how many.
    public long store(Vintages vintages, String from) {
        return sound() ? vintages.store(handle, from, stamp, options) : 0;
    }
}
