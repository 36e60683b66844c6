package cityplan.store.write;

import cityplan.common.problem.Violation;
import cityplan.store.record.Input;
import cityplan.store.record.Table;
import cityplan.store.staging.Column;
import cityplan.store.staging.Faults;
import cityplan.store.staging.RowCheck;
import cityplan.store.staging.Rows;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/// Rows that a request brings as JSON objects, counted from zero.
///
/// @param places the JSON Pointer of each object
/// @param path cells that the path gives; an object may repeat them
/// @param held cells that stay what they are where an object does not name them
record RequestRows(
        Table table,
        List<ObjectNode> objects,
        LongFunction<String> places,
        Map<String, String> path,
        Map<String, String> held)
        implements Input {

    RequestRows {
        objects = List.copyOf(objects);
        path = Map.copyOf(path);
        held = Map.copyOf(held);
    }

    /// The one object that a whole body is.
    static RequestRows body(
            Table table, ObjectNode body, Map<String, String> path, Map<String, String> held) {
        return new RequestRows(table, List.of(body), _ -> "", path, held);
    }

    /// The objects of the list `items`.
    static RequestRows items(Table table, List<ObjectNode> items) {
        return list(table, items, "items", Map.of());
    }

    /// The objects of a list.
    static RequestRows list(
            Table table, List<ObjectNode> objects, String name, Map<String, String> path) {
        String above = "/" + name + "/";
        return new RequestRows(table, objects, row -> above + row, path, Map.of());
    }

    @Override
    public long read(Rows rows, Faults faults) {
        var properties = new Properties(table.file());
        var check = new RowCheck(table.file(), faults);
        for (int row = 0; row < objects.size(); row++) {
            int at = row;
            Map<String, String> given =
                    properties.cells(objects.get(row), places.apply(row), faults);
            String[] cells =
                    table.file().columns().stream()
                            .map(column -> cell(column, given, at, faults))
                            .toArray(String[]::new);
            if (check.passes(cells, column -> place(at, column))) {
                rows.add(row, cells);
            }
        }
        return objects.size();
    }

    @Override
    public Violation.Place place(long row, String column) {
        return path.containsKey(column)
                ? new Violation.Place.Parameter(column)
                : new Violation.Place.Pointer(
                        places.apply(row) + Properties.pointer(table.file(), column));
    }

    private String cell(Column column, Map<String, String> given, long row, Faults faults) {
        String absent = held.getOrDefault(column.name(), column.absent());
        String cell = given.getOrDefault(column.name(), absent);
        String fixed = path.get(column.name());
        if (fixed != null && given.containsKey(column.name()) && !fixed.equals(cell)) {
            String pointer = places.apply(row) + Properties.pointer(table.file(), column.name());
            faults.add(Violation.pointer(pointer, "not-of-this-path", fixed));
        }
        return fixed != null ? fixed : cell;
    }
}
