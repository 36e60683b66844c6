package cityplan.store.audit;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// SQL for what becomes of a row, as an entry tells it: its key, and before and after what is not
/// the same.
///
/// @param key SQL for each part of what the row is known by, which is made of the name of its table
/// @param columns what else is told of it
public record Change(List<UnaryOperator<String>> key, List<String> columns) {

    public Change {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /// A row of the table `now` takes the place of one of the table `before`, if there is one.
    public String of(String now, String before) {
        String held =
                "CASE WHEN %s.recorded IS NOT NULL THEN %s END".formatted(before, object(before));
        return row(now, held, object(now));
    }

    /// A row of a table ends.
    public String end(String table) {
        return row(table, object(table), "CAST(NULL AS jsonb)");
    }

    private String row(String table, String before, String after) {
        return "json_build_object('key', concat_ws('/', %s), 'before', audit_difference(%s, %s), 'after', audit_difference(%3$s, %2$s))"
                .formatted(
                        key.stream()
                                .map(part -> part.apply(table))
                                .collect(Collectors.joining(", ")),
                        before,
                        after);
    }

    private String object(String table) {
        return columns.stream()
                .map(name -> "'%s', %s.%1$s".formatted(name, table))
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }
}
