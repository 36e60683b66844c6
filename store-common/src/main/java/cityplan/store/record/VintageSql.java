package cityplan.store.record;

import cityplan.store.audit.Change;
import cityplan.store.audit.Changes;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The statements by which vintages begin and end. What is new or different is found first, and
/// kept in `changed`.
record VintageSql(Vintages vintages) {

    String compare(String from) {
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
                        noun(),
                        vintages.sameKey("held", "s"),
                        list(vintages.columns(), name -> "held." + name),
                        list(vintages.columns(), name -> "s." + name));
    }

    /// How many rows say something else, and how many figures they correct: for a reason, where one
    /// can be given.
    String count() {
        String figure = vintages.figures() ? "replaces" : "false";
        String corrected = vintages.reasoned() ? figure + " AND reason IS NOT NULL" : figure;
        return "SELECT count(*) AS count, count(*) FILTER (WHERE %s) AS corrections FROM changed"
                .formatted(corrected);
    }

    String close() {
        return """
        UPDATE %s_vintage held
           SET recorded = tstzrange(lower(held.recorded), :stamp)
          FROM changed
         WHERE upper_inf(held.recorded) AND changed.replaces AND (%s) = (%s)
        """
                .formatted(
                        noun(),
                        list(key(), name -> "held." + name),
                        list(key(), name -> "changed." + name));
    }

    String insert() {
        return "INSERT INTO %1$s_vintage (%2$s, recorded, recorded_by) SELECT %2$s, tstzrange(:stamp, NULL), :by FROM changed"
                .formatted(noun(), stored(name -> name));
    }

    /// Ends what is held of the row whose key is bound.
    String endOne() {
        return returning(
                "UPDATE %s_vintage held SET recorded = tstzrange(lower(recorded), :stamp) WHERE %s AND upper_inf(recorded)"
                        .formatted(noun(), vintages.oneRow()));
    }

    /// Ends what is held of the keys of some rows.
    String endAll(String from) {
        String update =
                """
                UPDATE %s_vintage held
                   SET recorded = tstzrange(lower(held.recorded), :stamp)
                  FROM %s gone
                 WHERE upper_inf(held.recorded) AND (%s) = (%s)
                """
                        .formatted(
                                noun(),
                                from,
                                list(key(), name -> "held." + name),
                                list(key(), name -> "gone." + name));
        return returning(update);
    }

    /// What becomes of the rows in `changed`, as the audit tells it.
    String told() {
        return "SELECT CAST(json_agg(%s) AS text) FROM changed LEFT JOIN %s_vintage held ON changed.replaces AND %s AND upper_inf(held.recorded)"
                .formatted(
                        change().of("changed", "held"),
                        noun(),
                        vintages.sameKey("held", "changed"));
    }

    private Change change() {
        return new Change(
                key().stream().map(this::named).toList(),
                Stream.concat(vintages.columns().stream(), reasons()).toList());
    }

    private UnaryOperator<String> named(String column) {
        String code = vintages.codes().getOrDefault(column, "%s");
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

    /// What a new vintage holds.
    private String stored(Function<String, String> named) {
        return list(
                Stream.of(key().stream(), vintages.columns().stream(), reasons())
                        .flatMap(each -> each)
                        .toList(),
                named);
    }

    private Stream<String> reasons() {
        return vintages.reasoned() ? Stream.of("reason") : Stream.empty();
    }

    private String noun() {
        return vintages.noun();
    }

    private List<String> key() {
        return vintages.key();
    }

    private static String list(List<String> names, Function<String, String> named) {
        return names.stream().map(named).collect(Collectors.joining(", "));
    }
}
