package cityplan.store.staging;

import cityplan.common.problem.Violation;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Pattern;

/// A column of a file.
///
/// @param required whether every row has a value in it
/// @param always whether every file has it
/// @param exempt which rows have no value in a column that is required
public record Column(
        String name, CellType type, boolean required, boolean always, @Nullable Exempt exempt) {

    /// Rows with a certain value in another column.
    public record Exempt(String column, String value) {}

    static Column required(String name, CellType type) {
        return new Column(name, type, true, true, null);
    }

    static Column optional(String name, CellType type) {
        return new Column(name, type, false, true, null);
    }

    /// One that a file may do without.
    static Column extra(String name, CellType type) {
        return new Column(name, type, false, false, null);
    }

    static Column requiredUnless(String name, CellType type, String column, String value) {
        return new Column(name, type, true, true, new Exempt(column, value));
    }

    /// The same column of rows that each say everything.
    Column whole() {
        return type instanceof CellType.Flag
                ? this
                : new Column(name, type, required, true, exempt);
    }

    /// The cell of an object that does not name this column: a flag is down, all else is empty.
    public String absent() {
        return type instanceof CellType.Flag && !always ? "false" : "";
    }

    /// Whether a cell may stand in this column; what is wrong with it is reported at its place.
    boolean takes(String cell, boolean exempted, Violation.Place place, Faults faults) {
        if (cell.isEmpty()) {
            boolean missing = required && !exempted;
            if (missing) {
                faults.add(Violation.at(place, "required"));
            }
            return !missing;
        }
        var fault = type.fault(cell);
        fault.ifPresent(each -> faults.add(new Violation(place, each.code(), each.arguments())));
        return fault.isEmpty();
    }

    /// The field of an answer that is called as a column: `name_zh` as `name.zh`, `value_type` as
    /// `valueType`.
    static String field(String column) {
        String text = column.replaceFirst("_(zh|en)$", ".$1");
        return Pattern.compile("_(.)")
                .matcher(text)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
