package cityplan.store.record;

import cityplan.common.problem.Violation;
import cityplan.store.right.Right;
import cityplan.store.staging.Faults;
import cityplan.store.staging.TableFile;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One recording under way: its rows are staged, the recording is locked, and nothing is decided
/// until every table has been checked. Statements may use `:reason`, the reason that the terms
/// give, and `:today`.
public final class Transaction {

    private final Handle handle;
    private final List<Input> inputs;
    private final Faults faults;
    private final Stamp stamp;
    private final Terms terms;

    Transaction(Handle handle, List<Input> inputs, Faults faults, Stamp stamp, Terms terms) {
        this.handle = handle;
        this.inputs = inputs;
        this.faults = faults;
        this.stamp = stamp;
        this.terms = terms;
    }

    public void execute(String sql) {
        bound(handle.createUpdate(sql)).execute();
    }

    /// Keeps what a query finds in a table of this transaction.
    public void keep(String table, String query) {
        execute("CREATE TEMP TABLE %s ON COMMIT DROP AS %s".formatted(table, query));
        execute("ANALYZE " + table);
    }

    /// What came of it, unless anything wrong was found.
    Recorded recorded(List<Recorded.Count> counts) {
        faults.check();
        boolean changed = counts.stream().anyMatch(count -> count.stored() > 0);
        Instant at = changed && !terms.dryRun() ? stamp.get().toInstant() : null;
        return new Recorded(changed, at, counts);
    }

    /// Reports every row that a check finds; the query answers `row`, `column` and `argument`.
    public void refuse(TableFile file, String code, String query) {
        find(file, code, query, faults::add);
    }

    /// Reports every row that names a vintage which is not held any more.
    public void refuseLate(TableFile file, String code, String query) {
        find(file, code, query, faults::late);
    }

    /// Refuses every row that belongs, or takes the place of what belongs, where its author is not
    /// granted to write.
    void refuseForeign(Table table) {
        refuseForeign(table.file(), table.right(), table.places());
    }

    /// The same of rows that a query places, by a right of their own.
    public void refuseForeign(TableFile file, Right right, String places) {
        if (!terms.by().grants().everywhere(right.roles())) {
            find(file, "not-granted", right.foreign(places), faults::foreign);
        }
    }

    /// Refuses every row by which an author would approve what is that author's own; the query may
    /// use `:by`.
    public void refuseOwn(TableFile file, String query) {
        find(file, "own-submission", query, faults::foreign);
    }

    /// Refuses rows with the same key.
    public void refuseDuplicates(TableFile file) {
        refuseDuplicates(file, file.key().toArray(String[]::new));
    }

    /// Refuses rows with the same values in some columns; the last of them is at fault.
    public void refuseDuplicates(TableFile file, String... columns) {
        refuse(file, "duplicate", CheckSql.duplicates(file, List.of(columns)));
    }

    /// Refuses codes of a noun that nothing held has, and nothing that comes with them.
    public void refuseUnknown(TableFile file, String column, String noun, String key) {
        refuseAbsent(file, column, noun, CheckSql.sameCode(key, column));
    }

    /// Refuses rows whose columns together are the key of nothing held, and of nothing that comes
    /// with them.
    public void refuseUnknown(TableFile file, String noun, List<String> key) {
        refuseAbsent(file, key.getLast(), noun, CheckSql.sameKey(key));
    }

    private void refuseAbsent(TableFile file, String column, String noun, String same) {
        Optional<TableFile> along =
                inputs.stream()
                        .map(Input::table)
                        .filter(table -> table.noun().equals(noun))
                        .map(Table::file)
                        .findFirst();
        refuse(file, "unknown-reference", CheckSql.absent(file, column, noun, same, along));
    }

    /// Refuses codes that a fixed list does not have.
    public void refuseUnlisted(TableFile file, String column, String list) {
        refuse(file, "unknown-reference", CheckSql.unlisted(file, column, list));
    }

    /// Whether anything wrong was found so far.
    public boolean sound() {
        return faults.none();
    }

    /// How many rows a query over what was recorded just now counts; it takes the `:stamp`.
    public long recordedNow(String query) {
        return sound()
                ? handle.createQuery(query).bind("stamp", stamp.taken()).mapTo(Long.class).one()
                : 0;
    }

    /// Stores what is new or different in `from` as vintages; answers how many.
    public long store(Vintages vintages, String from) {
        return sound() ? vintages.store(handle, from, stamp, terms.by().subject()) : 0;
    }

    /// Ends what is held of the keys of the rows in `from`, which others have taken the place of:
    /// nothing ends where nothing was stored.
    public void end(Vintages vintages, String from) {
        if (sound() && stamp.taken() != null) {
            vintages.end(handle, from, stamp);
        }
    }

    /// Ends what is held of the keys of the rows in `from`; answers how many.
    public long withdraw(Vintages vintages, String from) {
        return sound() ? vintages.end(handle, from, stamp) : 0;
    }

    private void find(TableFile file, String code, String query, Consumer<Violation> report) {
        Input input =
                inputs.stream()
                        .filter(each -> each.table().file().equals(file))
                        .findFirst()
                        .orElseThrow();
        bound(handle.createQuery(query))
                .map((row, _) -> {
                    Violation.Place place =
                            input.place(row.getLong("row"), row.getString("column"));
                    String argument = Optional.ofNullable(row.getString("argument")).orElse("");
                    return new Violation(place, code, List.of(argument));
                })
                .forEach(report);
    }

    private <S extends SqlStatement<S>> S bound(S statement) {
        return statement
                .configure(SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
                .bind("reason", terms.reason().orElse(null))
                .bind("today", stamp.day())
                .bind("by", terms.by().subject());
    }
}
