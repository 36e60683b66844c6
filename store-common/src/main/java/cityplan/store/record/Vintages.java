package cityplan.store.record;

import cityplan.store.audit.Change;
import cityplan.store.audit.Changes;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        handle.execute(compare(from));
        Stored stored =
                handle.createQuery(
                                "SELECT count(*) AS count, count(*) FILTER (WHERE %s) AS corrections FROM changed"
                                        .formatted(correction()))
                        .map((row, _) ->
                                new Stored(row.getLong("count"), row.getLong("corrections")))
                        .one();
        long count = stored.count();
        if (count > 0) {
            OffsetDateTime now = stamp.get();
            stamp.changes().add(noun, count, () -> told(handle));
            handle.createUpdate(close()).bind("stamp", now).execute();
            handle.createUpdate(insert()).bind("stamp", now).bind("by", by).execute();
        }
        if (count >= MANY) {
            handle.execute("ANALYZE %s_vintage".formatted(noun));
        }
        handle.execute("DROP TABLE changed");
        return stored;
    }

    /// A figure is corrected for a reason, where one can be given.
    private String correction() {
        if (!figures) {
            return "false";
        }
        return reasoned ? "replaces AND reason IS NOT NULL" : "replaces";
    }

    /// Ends what is held of the row that the values of its key name.
    void end(Handle handle, List<String> values, Stamp stamp) {
        String sql =
                "UPDATE %s_vintage held SET recorded = tstzrange(lower(recorded), :stamp) WHERE %s AND upper_inf(recorded)"
                        .formatted(noun, oneRow());
        ended(handle.createQuery(returning(sql)).bindMap(named(values)), stamp);
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
        String sql =
                """
                UPDATE %s_vintage held
                   SET recorded = tstzrange(lower(held.recorded), :stamp)
                  FROM %s gone
                 WHERE upper_inf(held.recorded) AND (%s) = (%s)
                """
                        .formatted(
                                noun,
                                from,
                                list(key, name -> "held." + name),
                                list(key, name -> "gone." + name));
        return ended(handle.createQuery(returning(sql)), stamp);
    }

    /// What becomes of the rows in `changed`, as the audit tells it.
    private Optional<String> told(Handle handle) {
        String sql =
                "SELECT CAST(json_agg(%s) AS text) FROM changed LEFT JOIN %s_vintage held ON changed.replaces AND %s AND upper_inf(held.recorded)"
                        .formatted(
                                change().of("changed", "held"), noun, sameKey("held", "changed"));
        return handle.createQuery(sql).mapTo(String.class).findOne();
    }

    private Change change() {
        return new Change(
                key.stream().map(this::told).toList(),
                Stream.concat(columns.stream(), reasons()).toList());
    }

    private UnaryOperator<String> told(String column) {
        String code = codes.getOrDefault(column, "%s");
        return table -> code.formatted(table + "." + column);
    }

    /// The number of rows that an update ends, and what becomes of them while they are few.
    private String returning(String update) {
        return """
        WITH ended AS (%s RETURNING %s AS told)
        SELECT count(*) AS count, CAST(json_agg(told) FILTER (WHERE nth <= %d) AS text) AS told
          FROM (SELECT told, row_number() OVER () AS nth FROM ended) AS numbered
        """
                .formatted(update, change().end("held"), Changes.MOST);
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

    private String compare(String from) {
        return """
        CREATE TEMP TABLE changed ON COMMIT DROP AS
        SELECT %s, held.recorded IS NOT NULL AS replaces
          FROM %s s
          LEFT JOIN %s_vintage held ON %s AND upper_inf(held.recorded)
         WHERE held.recorded IS NULL OR (%s) IS DISTINCT FROM (%s)
        """
                .formatted(
                        stored(name -> "s." + name),
                        from,
                        noun,
                        sameKey("held", "s"),
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
        return "INSERT INTO %1$s_vintage (%2$s, recorded, recorded_by) SELECT %2$s, tstzrange(:stamp, NULL), :by FROM changed"
                .formatted(noun, stored(name -> name));
    }

    /// What a new vintage holds.
    private String stored(Function<String, String> named) {
        return list(
                Stream.of(key.stream(), columns.stream(), reasons()).flatMap(each -> each).toList(),
                named);
    }

    private Stream<String> reasons() {
        return reasoned ? Stream.of("reason") : Stream.empty();
    }

    /// The condition that rows of two tables have the same key.
    String sameKey(String one, String other) {
        return conjunction(name -> "%2$s.%1$s = %3$s.%1$s".formatted(name, one, other));
    }

    private String conjunction(Function<String, String> clause) {
        return key.stream().map(clause).collect(Collectors.joining(" AND "));
    }

    private static String list(List<String> names, Function<String, String> named) {
        return names.stream().map(named).collect(Collectors.joining(", "));
    }
}
