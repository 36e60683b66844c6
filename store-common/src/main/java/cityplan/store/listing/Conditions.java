package cityplan.store.listing;

import cityplan.store.moment.Moment;

import org.jdbi.v3.core.statement.SqlStatement;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The WHERE clause of a question, made of the filters that a request gave. Filters that are absent
/// leave no trace, so that PostgreSQL plans the query it gets.
public final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /// The expression is one of the values; no values means no condition.
    public Conditions anyOf(String expression, List<String> accepted) {
        return whenAny(expression + " = ANY(?)", accepted);
    }

    /// Adds a clause whose `?` is the value.
    public Conditions when(String clause, Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        clauses.add(clause.replace("?", ":" + name));
        return this;
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

    /// Every word of `q` occurs in what the table `<noun>_vintage` says of the row's `key`.
    public Conditions search(String key, String noun, Optional<String> q) {
        String clause =
                """
                %s IN (SELECT found.code FROM %s_vintage found
                        WHERE held(found.recorded, :asOf)
                          AND found.grams @> grams(search_text(?))
                          AND strpos(found.searched, search_text(?)) > 0)\
                """
                        .formatted(key, noun);
        q.stream()
                .flatMap(text -> Stream.of(text.strip().split("\\s+")))
                .forEach(word -> when(clause, word));
        return this;
    }

    /// What follows `WHERE true`.
    public String where() {
        return clauses.isEmpty() ? "" : " AND " + String.join(" AND ", clauses);
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
