package cityplan.store.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How the rows of a noun are kept: in `<noun>_vintage`, by key, each from one moment of recording
/// to another. A row that says what is held already makes no new vintage.
///
/// @param noun the noun of the tables
/// @param key the columns that a row is known by
/// @param columns what is kept of it
/// @param reasoned whether a vintage may say why it is recorded; the rows have a `reason` then
/// @param codes SQL for the code of what a column of the key refers to by a number
/// @param figures whether a row that takes the place of another corrects a figure
public record Vintages(
        String noun,
        List<String> key,
        List<String> columns,
        Map<String, String> codes,
        boolean reasoned,
        boolean figures) {

    /// From how many rows on a table's statistics are taken anew.
    private static final int MANY = 1000;

    public Vintages {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        codes = Map.copyOf(codes);
    }

    public static Vintages of(String noun, String key, String... columns) {
        return of(noun, List.of(key), List.of(columns));
    }

    public static Vintages of(String noun, List<String> key, List<String> columns) {
        return new Vintages(noun, key, columns, Map.of(), false, false);
    }

    /// The same, where a vintage may say why it is recorded.
    public Vintages withReason() {
        return new Vintages(noun, key, columns, codes, true, figures);
    }

    /// The same, where what is kept are figures.
    public Vintages ofFigures() {
        return new Vintages(noun, key, columns, codes, reasoned, true);
    }

    /// The same, where the audit calls what a column of the key refers to by its code: SQL that is
    /// made of the number.
    public Vintages coded(String column, String sql) {
        return new Vintages(noun, key, columns, Map.of(column, sql), reasoned, figures);
    }

    /// How many rows were stored, and how many figures that were held have been corrected by them.
    record Stored(long count, long corrections) {}

    Stored store(Handle handle, String from, Stamp stamp, String by) {
        VintageSql sql = sql();
        handle.execute(sql.compare(from));
        Stored stored =
                handle.createQuery(sql.count())
                        .map((row, _) ->
                                new Stored(row.getLong("count"), row.getLong("corrections")))
                        .one();
        long count = stored.count();
        if (count > 0) {
            OffsetDateTime now = stamp.get();
            stamp.changes()
                    .add(
                            noun,
                            count,
                            () -> handle.createQuery(sql.told()).mapTo(String.class).findOne());
            handle.createUpdate(sql.close()).bind("stamp", now).execute();
            handle.createUpdate(sql.insert()).bind("stamp", now).bind("by", by).execute();
        }
        if (count >= MANY) {
            handle.execute("ANALYZE %s_vintage".formatted(noun));
        }
        handle.execute("DROP TABLE changed");
        return stored;
    }

    /// Ends what is held of the row that the values of its key name.
    void end(Handle handle, List<String> values, Stamp stamp) {
        ended(handle.createQuery(sql().endOne()).bindMap(named(values)), stamp);
    }

    /// The condition that only the row meets whose `named` values are bound.
    public String oneRow() {
        return conjunction(name -> "%1$s = :%1$s".formatted(name));
    }

    /// The values of a key by their columns.
    public Map<String, String> named(List<String> values) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < key.size(); i++) {
            cells.put(key.get(i), values.get(i));
        }
        return cells;
    }

    /// Ends what is held of the keys of some rows; answers how many.
    long end(Handle handle, String from, Stamp stamp) {
        return ended(handle.createQuery(sql().endAll(from)), stamp);
    }

    private VintageSql sql() {
        return new VintageSql(this);
    }

    private long ended(Query update, Stamp stamp) {
        return update.bind("stamp", stamp.get())
                .map((row, _) -> {
                    long count = row.getLong("count");
                    Optional<String> told = Optional.ofNullable(row.getString("told"));
                    stamp.changes().add(noun, count, () -> told);
                    return count;
                })
                .one();
    }

    /// The condition that rows of two tables have the same key.
    String sameKey(String one, String other) {
        return conjunction(name -> "%2$s.%1$s = %3$s.%1$s".formatted(name, one, other));
    }

    private String conjunction(Function<String, String> clause) {
        return key.stream().map(clause).collect(Collectors.joining(" AND "));
    }
}
