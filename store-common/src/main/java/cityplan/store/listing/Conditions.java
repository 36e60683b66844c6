package cityplan.store.listing;

import cityplan.common.period.Period;
import cityplan.common.query.Parameters;
import cityplan.store.moment.Moment;

import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The WHERE clause of a question, made of the filters that a request gave. Filters that are absent
/// leave no trace, so that PostgreSQL plans the query it gets.
public final class Conditions {

    /// Where the rows of a list take the conditions that stand inside of them.
    private static final String INSIDE = "{inside}";

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values;
    private @Nullable Conditions inside;
    private final List<String> searches = new ArrayList<>();
    private @Nullable Ranking ranking;
    private @Nullable SortKey rank;
    private String cut = "";

    public Conditions() {
        this(new LinkedHashMap<>());
    }

    private Conditions(Map<String, Object> values) {
        this.values = values;
    }

    /// The conditions that stand where the list's rows say `{inside}`: what they leave may be cut
    /// off there.
    public Conditions inside() {
        if (inside == null) {
            inside = new Conditions(values);
        }
        return inside;
    }

    /// Of the rows inside, which all other conditions there leave, only the first in an order.
    public void first(String order, Optional<Integer> most) {
        most.ifPresent(given -> cut = " ORDER BY " + order + " LIMIT " + bound(given));
    }

    /// The expression is one of the values; no values means no condition. One alone is compared as
    /// such, so that an index that begins with it keeps the order of the rest.
    public Conditions anyOf(String expression, List<String> accepted) {
        return accepted.size() == 1
                ? when(expression + " = ?", accepted.getFirst())
                : whenAny(expression + " = ANY(?)", accepted);
    }

    /// Adds a clause whose `?` is the value.
    public Conditions when(String clause, Object value) {
        clauses.add(clause.replace("?", bound(value)));
        return this;
    }

    private String bound(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /// Adds a clause that takes no value.
    public Conditions withoutValue(String clause) {
        clauses.add(clause);
        return this;
    }

    /// Adds a clause if the filter was given.
    public Conditions whenGiven(String clause, Optional<?> value) {
        value.ifPresent(given -> when(clause, given));
        return this;
    }

    /// Adds a clause whose `?` is the array of values, if there are any.
    public Conditions whenAny(String clause, List<String> given) {
        return given.isEmpty() ? this : when(clause, given.toArray(new String[0]));
    }

    /// Rows whose period begins in or after `from` and ends in or before `to`, whatever the length
    /// of either.
    public Conditions range(Parameters parameters) {
        Optional<LocalDate> from = parameters.period("from").map(Period::start);
        Optional<LocalDate> to = parameters.period("to").map(Period::end);
        from.flatMap(start -> to.filter(start::isAfter))
                .ifPresent(_ -> parameters.reject("to", "order"));
        return whenGiven("period_start >= ?", from).whenGiven("period_end <= ?", to);
    }

    /// Every word of `q` occurs in what the table `<noun>_vintage` says of the row's `key`.
    public Conditions search(String key, String noun, Optional<String> q) {
        return search(key, q, new Searched(noun, "code"));
    }

    /// Every word of `q` occurs in what one of the tables says of the row's `key`.
    public Conditions search(String key, Optional<String> q, Searched... tables) {
        String clause =
                Stream.of(tables)
                        .map(Searched::clause)
                        .collect(Collectors.joining(" UNION ALL ", key + " IN (", ")"));
        q.ifPresent(text ->
                words(text).forEach(word -> searches.add(clause.replace("?", bound(word)))));
        return this;
    }

    /// The words of what is searched for.
    public static List<String> words(String q) {
        return List.of(q.strip().split("(?U)\\s+"));
    }

    /// Where the request does not name an order, what was searched for is ordered by how well it
    /// answers: by the row's code and by its names, SQL for them as they are searched, a line each.
    public Conditions ranked(String code, String names, Optional<String> q) {
        q.ifPresent(text -> {
            String phrase = bound(String.join(" ", words(text)));
            String rank = "search_rank(%s, %s, search_text(%s))".formatted(code, names, phrase);
            this.rank = new SortKey("rank", rank, "integer");
        });
        return this;
    }

    /// The same, where so much may be found that it is led to.
    public Conditions ranked(String code, String names, Optional<String> q, String function) {
        q.ifPresent(text -> ranking = new Ranking(function, String.join(" ", words(text))));
        return ranked(code, names, q);
    }

    Optional<SortKey> rank() {
        return Optional.ofNullable(rank);
    }

    Optional<Ranking> ranking() {
        return Optional.ofNullable(ranking);
    }

    /// The same conditions on rows of some codes, of which it is known that they were searched for.
    Conditions among(List<String> codes) {
        var among = new Conditions(new LinkedHashMap<>(values));
        among.clauses.addAll(clauses);
        among.inside = inside;
        among.cut = cut;
        return among.whenAny("code = ANY(?)", codes);
    }

    /// What follows `WHERE true`.
    public String where() {
        return Stream.concat(clauses.stream(), searches.stream())
                .map(" AND "::concat)
                .collect(Collectors.joining());
    }

    /// The rows of a list, with the conditions that stand inside of them.
    public String rows(Listing<?> listing) {
        String rows = listing.rows();
        if (inside != null && !rows.contains(INSIDE)) {
            throw new IllegalStateException("conditions without a place in " + listing.view());
        }
        return rows.replace(INSIDE, inside == null ? "" : inside.where() + inside.cut);
    }

    public void bind(SqlStatement<?> statement, Moment moment) {
        statement.bind("asOf", moment.asOf().atOffset(ZoneOffset.UTC));
        statement.bind("at", moment.at());
        values.forEach((name, value) -> {
            if (value instanceof String[] texts) {
                statement.bindArray(name, String.class, (Object[]) texts);
            } else {
                statement.bind(name, value);
            }
        });
    }
}
