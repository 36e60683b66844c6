package cityplan.store.record;

import cityplan.store.right.Right;
import cityplan.store.staging.CellType;
import cityplan.store.staging.Column;
import cityplan.store.staging.TableFile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A table whose rows are known by a code, or by several, and refer to others by theirs.
public record CodeTable(
        TableFile file,
        Right right,
        Vintages vintages,
        List<Reference> references,
        List<Check> checks)
        implements KeptTable {

    public CodeTable {
        references = List.copyOf(references);
        checks = List.copyOf(checks);
    }

    /// A table that keeps every column of its file.
    public static CodeTable whole(
            String noun, Right right, TableFile file, Reference... references) {
        List<String> columns =
                file.columnNames().stream().filter(each -> !file.key().contains(each)).toList();
        return some(noun, right, file, columns, references);
    }

    /// A table that keeps some columns of its file.
    public static CodeTable some(
            String noun,
            Right right,
            TableFile file,
            List<String> columns,
            Reference... references) {
        var vintages = Vintages.of(noun, file.key(), columns);
        return new CodeTable(file, right, vintages, List.of(references), List.of());
    }

    /// The same table with one more rule. The query finds the rows that break it: `row`, `column`
    /// and `argument`.
    public CodeTable checked(String code, String query) {
        var more = new ArrayList<>(checks);
        more.add(new Check(code, query));
        return new CodeTable(file, right, vintages, references, more);
    }

    /// The same table, where what is kept are figures.
    public CodeTable ofFigures() {
        return new CodeTable(file, right, vintages.ofFigures(), references, checks);
    }

    /// The same table for rows of which each says everything, and nothing stays as it is held.
    public CodeTable ofWholeRows() {
        return new CodeTable(file.whole(), right, vintages, references, checks);
    }

    /// A rule of its own: the code of its violation, and the query that finds them.
    public record Check(String code, String query) {}

    /// A column that holds a code of another noun.
    public record Reference(String column, String noun, String key) {

        /// The column is called as the noun it refers to.
        public static Reference to(String noun) {
            return to(noun, noun);
        }

        public static Reference to(String column, String noun) {
            return new Reference(column, noun, "code");
        }

        public static Reference toSource() {
            return new Reference("source", "source", "id");
        }
    }

    @Override
    public long load(Transaction transaction) {
        transaction.refuseDuplicates(file);
        if (givesCodesOut()) {
            transaction.execute(
                    "INSERT INTO %1$s (%2$s) SELECT DISTINCT %2$s FROM %3$s ON CONFLICT DO NOTHING"
                            .formatted(noun(), file.key().getFirst(), file.staged()));
        }
        for (Reference each : references) {
            transaction.refuseUnknown(file, each.column(), each.noun(), each.key());
        }
        checks.forEach(check -> transaction.refuse(file, check.code(), check.query()));
        return transaction.store(vintages, rows());
    }

    /// Every new code is given out before its first vintage. Rows that are known by several codes,
    /// or by that of another noun, give none out.
    private boolean givesCodesOut() {
        return file.key().size() == 1
                && references.stream().noneMatch(each -> file.key().contains(each.column()));
    }

    /// What a file may do without stays as it is held; a flag that nobody has raised is down.
    private String rows() {
        String cells =
                file.columns().stream()
                        .filter(column -> keeps(column.name()))
                        .map(CodeTable::cell)
                        .collect(Collectors.joining(", "));
        return "(SELECT %s FROM %s s LEFT JOIN %s_vintage held ON %s AND upper_inf(held.recorded))"
                .formatted(cells, file.staged(), noun(), vintages.sameKey("held", "s"));
    }

    private boolean keeps(String column) {
        return vintages.key().contains(column) || vintages.columns().contains(column);
    }

    private static String cell(Column column) {
        String name = column.name();
        String given = column.type().kept("s." + name);
        String cell =
                column.always()
                        ? given
                        : column.type() instanceof CellType.Flag
                                ? "coalesce(%s, held.%s, false)".formatted(given, name)
                                : "coalesce(%s, held.%s)".formatted(given, name);
        return cell + " AS " + name;
    }
}
