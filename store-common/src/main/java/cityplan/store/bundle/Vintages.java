package cityplan.store.bundle;

import org.jdbi.v3.core.Handle;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the rows of a noun are kept: in `<noun>_vintage`, by key, each from one moment of recording
/// to another. A row that says what is held already makes no new vintage.
///
/// @param noun the noun of the tables
/// @param key the columns that a row is known by
/// @param columns what is kept of it
/// @param reasoned whether a vintage that replaces another says why
public record Vintages(String noun, List<String> key, List<String> columns, boolean reasoned) {

    public Vintages {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    public static Vintages of(String noun, String key, String... columns) {
        return new Vintages(noun, List.of(key), List.of(columns), false);
    }

    public Vintages reasonedByImport() {
        return new Vintages(noun, key, columns, true);
    }

    /// Gives every new code of a noun out, before its first vintage.
    public static void register(Transaction transaction, String noun, TableFile file) {
        transaction.execute(
                "INSERT INTO %1$s (%2$s) SELECT DISTINCT %2$s FROM %3$s ON CONFLICT DO NOTHING"
                        .formatted(noun, file.key(), file.staged()));
    }

    long store(Handle handle, String from, Stamp stamp, ImportOptions options) {
        handle.execute(compare(from));
        long count = handle.createQuery("SELECT count(*) FROM changed").mapTo(Long.class).one();
        if (count > 0) {
            OffsetDateTime now = stamp.get();
            handle.createUpdate(close()).bind("stamp", now).execute();
            var insert = handle.createUpdate(insert()).bind("stamp", now).bind("by", options.by());
            if (reasoned) {
                insert.bind("reason", options.reason().orElse(null));
            }
            insert.execute();
            handle.execute("ANALYZE %s_vintage".formatted(noun));
        }
        handle.execute("DROP TABLE changed");
        return count;
    }

    private String compare(String from) {
        return """
        CREATE TEMP TABLE changed ON COMMIT DROP AS
        SELECT %s, held.recorded IS NOT NULL AS replaces
          FROM %s s
          LEFT JOIN %s_vintage held ON %s AND upper_inf(held.recorded)
         WHERE held.recorded IS NULL OR (%s) IS DISTINCT FROM (%s)
        """
                .formatted(
                        all(name -> "s." + name),
                        from,
                        noun,
                        key.stream()
                                .map(name -> "held.%1$s = s.%1$s".formatted(name))
                                .collect(Collectors.joining(" AND ")),
                        list(columns, name -> "held." + name),
                        list(columns, name -> "s." + name));
    }

    private String close() {
        return """
        UPDATE %s_vintage held
           SET recorded = tstzrange(lower(held.recorded), :stamp)
          FROM changed
         WHERE upper_inf(held.recorded) AND changed.replaces AND (%s) = (%s)
        """
                .formatted(
                        noun,
                        list(key, name -> "held." + name),
                        list(key, name -> "changed." + name));
    }

    private String insert() {
        String names = all(name -> name);
        return "INSERT INTO %s_vintage (%s%s, recorded, recorded_by) SELECT %s%s, tstzrange(:stamp, NULL), :by FROM changed"
                .formatted(
                        noun,
                        names,
                        reasoned ? ", reason" : "",
                        names,
                        reasoned ? ", CASE WHEN replaces THEN :reason END" : "");
    }

    private String all(Function<String, String> named) {
        return list(Stream.concat(key.stream(), columns.stream()).toList(), named);
    }

    private static String list(List<String> names, Function<String, String> named) {
        return names.stream().map(named).collect(Collectors.joining(", "));
    }
}
