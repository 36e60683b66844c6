package cityplan.store.staging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A file of a bundle. Files are staged in a table `staged_<name>` whose columns have the same
/// names, beside the number of the `row`.
///
/// @param key the columns that a row is known by
/// @param fields what the value of a column is called in JSON, if not as the column's name says
/// @param answered what else answers say, so that an object may repeat it; it is not looked at
public record TableFile(
        String name,
        List<String> key,
        List<Column> columns,
        Map<String, String> fields,
        Set<String> answered) {

    public TableFile {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        fields = Map.copyOf(fields);
        answered = Set.copyOf(answered);
    }

    /// Describes a file whose rows have no key of their own; its columns follow.
    public static TableFile named(String name) {
        return new TableFile(name, List.of(), List.of(), Map.of(), Set.of());
    }

    /// Describes a file whose first column is the key `key`.
    public static TableFile keyed(String name, String key) {
        return named(name).code(key).knownBy(key);
    }

    /// The same columns, by some of which a row is known.
    public TableFile knownBy(String... keys) {
        return new TableFile(name, List.of(keys), columns, fields, answered);
    }

    public TableFile required(String column, CellType type) {
        return with(Column.required(column, type));
    }

    public TableFile optional(String column, CellType type) {
        return with(Column.optional(column, type));
    }

    /// A column that has a value in every row but those with a certain value in another column.
    public TableFile requiredUnless(String column, CellType type, String other, String value) {
        return with(Column.requiredUnless(column, type, other, value));
    }

    /// A column that a file may do without.
    public TableFile extra(String column, CellType type) {
        return with(Column.extra(column, type));
    }

    /// A required code that refers to another table.
    public TableFile code(String column) {
        return required(column, new CellType.Code());
    }

    public TableFile optionalCode(String column) {
        return optional(column, new CellType.Code());
    }

    public TableFile text(String column) {
        return required(column, CellType.PlainText.LINE);
    }

    public TableFile optionalText(String column) {
        return optional(column, CellType.PlainText.LINE);
    }

    public TableFile oneOf(String column, String... possible) {
        return required(column, new CellType.OneOf(List.of(possible)));
    }

    public TableFile optionalOneOf(String column, String... possible) {
        return optional(column, new CellType.OneOf(List.of(possible)));
    }

    public TableFile period(String column) {
        return required(column, new TimeCell.PeriodCode());
    }

    public TableFile decimal(String column) {
        return required(column, new CellType.Decimal());
    }

    public TableFile optionalDecimal(String column) {
        return optional(column, new CellType.Decimal());
    }

    public TableFile whole(String column) {
        return required(column, new CellType.Whole());
    }

    public TableFile optionalWhole(String column) {
        return optional(column, new CellType.Whole());
    }

    /// The same columns, of which one has a name of its own in JSON.
    public TableFile inObjects(String column, String field) {
        var more = new HashMap<>(fields);
        more.put(column, field);
        return new TableFile(name, key, columns, more, answered);
    }

    /// The same columns, where answers say more than a writer does.
    public TableFile answered(String... more) {
        var all = new HashSet<>(answered);
        all.addAll(List.of(more));
        return new TableFile(name, key, columns, fields, all);
    }

    /// The same columns for rows of which each says everything, and nothing stays as it is held;
    /// only a flag that a row does not name is down.
    public TableFile whole() {
        List<Column> whole = columns.stream().map(Column::whole).toList();
        return new TableFile(name, key, whole, fields, answered);
    }

    /// The path of a column's value in JSON: `name.zh` of `name_zh`, `valueType` of `value_type`.
    public String field(String column) {
        return fields.getOrDefault(column, Column.field(column));
    }

    public String fileName() {
        return name + ".csv";
    }

    /// The table that the file is staged in.
    public String staged() {
        return "staged_" + name;
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /// SQL for what is kept of a cell of the staged row `s`.
    public String kept(String column) {
        return columns.stream()
                .filter(each -> each.name().equals(column))
                .map(each -> each.type().kept("s." + column))
                .findFirst()
                .orElseThrow();
    }

    public String createStaged() {
        return columns.stream()
                .map(column -> column.name() + " " + column.type().sqlType())
                .collect(
                        Collectors.joining(
                                ", ",
                                "CREATE TEMP TABLE " + staged() + " (row bigint NOT NULL, ",
                                ") ON COMMIT DROP"));
    }

    public static String names(Collection<TableFile> files) {
        return files.stream().map(TableFile::fileName).collect(Collectors.joining(", "));
    }

    private TableFile with(Column column) {
        var more = new ArrayList<>(columns);
        more.add(column);
        return new TableFile(name, key, more, fields, answered);
    }
}
