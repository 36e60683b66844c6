package cityplan.store.record;

import cityplan.store.staging.TableFile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is asked of staged rows: those that are wrong as `row`, `column` and `argument`.
final class CheckSql {

    private static final String DUPLICATES =
            """
            SELECT row, '%1$s' AS column, %1$s AS argument
              FROM (SELECT row, %1$s, row_number() OVER (PARTITION BY %2$s ORDER BY row) AS nth
                      FROM %3$s
                     WHERE %1$s IS NOT NULL) AS numbered
             WHERE nth > 1
             ORDER BY row
            """;

    private CheckSql() {}

    /// Where the staged rows of some tables belong, each place once, as one JSON array.
    static String places(List<Table> tables) {
        return tables.stream()
                .map(table -> "SELECT place FROM (%s) AS placed".formatted(table.places()))
                .collect(
                        Collectors.joining(
                                " UNION ",
                                "SELECT coalesce(jsonb_agg(place), '[]')::text FROM (",
                                ") AS every WHERE place IS NOT NULL"));
    }

    /// Rows with the same values in some columns; the last of them is at fault.
    static String duplicates(TableFile file, List<String> columns) {
        return DUPLICATES.formatted(columns.getLast(), String.join(", ", columns), file.staged());
    }

    /// The condition that a column holds the code of what is `known`.
    static String sameCode(String key, String column) {
        return "known.%s = s.%s".formatted(key, column);
    }

    /// The condition that columns hold the key of what is `known`.
    static String sameKey(List<String> key) {
        return key.stream()
                .map(column -> sameCode(column, column))
                .collect(Collectors.joining(" AND "));
    }

    /// Rows that name nothing held of a noun, and nothing that comes along with them.
    static String absent(
            TableFile file, String column, String noun, String same, Optional<TableFile> along) {
        String held = unless(noun + "_vintage", "upper_inf(known.recorded) AND " + same);
        String staged = along.map(other -> unless(other.staged(), same)).orElse("");
        return named(file, column) + held + staged + " ORDER BY s.row";
    }

    /// Rows that name nothing of a fixed list.
    static String unlisted(TableFile file, String column, String list) {
        return named(file, column) + unless(list, sameCode("code", column)) + " ORDER BY s.row";
    }

    private static String named(TableFile file, String column) {
        return "SELECT s.row, '%1$s' AS column, s.%1$s AS argument FROM %2$s s WHERE s.%1$s IS NOT NULL"
                .formatted(column, file.staged());
    }

    private static String unless(String table, String same) {
        return " AND NOT EXISTS (SELECT FROM %s known WHERE %s)".formatted(table, same);
    }
}
