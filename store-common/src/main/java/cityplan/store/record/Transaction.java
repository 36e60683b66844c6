package cityplan.store.record;

import cityplan.common.problem.Violation;
import cityplan.store.right.Author;
import cityplan.store.right.Grants;
import cityplan.store.right.Right;
import cityplan.store.staging.Faults;
import cityplan.store.staging.TableFile;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

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
    private final Tally tally = new Tally();

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
    ///
    /// @param alone how many figures are corrected on one person's word
    Recorded recorded(List<Recorded.Count> counts, long alone) {
        faults.check();
        return tally.recorded(counts, terms, stamp, alone);
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
        refuseForeign(terms.by(), table.file(), table.right(), table.places());
    }

    /// Refuses every row that belongs where its approver does not approve; that one's grants are
    /// those that the transaction has.
    void refuseForeign(Author approver, Table table) {
        Right right = table.right().by(List.of(Grants.APPROVER));
        refuseForeign(approver, table.file(), right, table.places());
    }

    private void refuseForeign(Author author, TableFile file, Right right, String places) {
        if (!author.grants().everywhere(right.roles())) {
            find(file, "not-granted", right.foreign(places), faults::foreign);
        }
    }

    /// Refuses every row by which somebody would approve what that one has submitted; the query may
    /// use `:by`, and `:approver` where somebody has approved what another brings.
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
        return store(vintages, from, terms.by());
    }

    /// The same of what comes to be approved, in the name of who approves it.
    public long storeApproved(Vintages vintages, String from) {
        long stored = store(vintages, from, terms.approver().orElse(terms.by()));
        tally.approved(stored);
        return stored;
    }

    private long store(Vintages vintages, String from, Author by) {
        if (!sound()) {
            return 0;
        }
        Vintages.Stored stored = vintages.store(handle, from, stamp, by.subject());
        tally.corrected(stored.corrections());
        return stored.count();
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
                .bind("by", terms.by().subject())
                .bind("approver", terms.approver().map(Author::subject).orElse(null));
    }
}
