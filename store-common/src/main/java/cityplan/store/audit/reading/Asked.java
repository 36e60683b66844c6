package cityplan.store.audit.reading;

import cityplan.common.query.Parameters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which entries are asked for.
///
/// @param clauses the conditions as SQL
/// @param values what is bound in them
record Asked(List<String> clauses, Map<String, Object> values) {

    private static final List<String> OUTCOMES = List.of("recorded", "refused", "exported");
    private static final int LONGEST = 200;

    static Asked of(Parameters parameters) {
        var asked = new Asked(new ArrayList<>(), new LinkedHashMap<>());
        parameters
                .text("subject", LONGEST)
                .ifPresent(it -> asked.add("subject = :subject", "subject", it));
        parameters
                .choice("outcome", OUTCOMES)
                .ifPresent(it -> asked.add("outcome = :outcome", "outcome", it));
        parameters
                .instant("from")
                .ifPresent(it -> asked.add("at >= :from", "from", it.atOffset(ZoneOffset.UTC)));
        parameters
                .instant("to")
                .ifPresent(it -> asked.add("at < :to", "to", it.atOffset(ZoneOffset.UTC)));
        Optional<String> noun = parameters.text("noun", LONGEST);
        Optional<String> key = parameters.text("key", LONGEST);
        if (noun.isPresent() || key.isPresent()) {
            asked.add(
                    "CAST(what AS jsonb) @> CAST(:what AS jsonb)",
                    "what",
                    pattern(noun, key).toString());
        }
        return asked;
    }

    void add(String clause, String name, Object value) {
        clauses.add(clause);
        values.put(name, value);
    }

    String where() {
        return clauses.isEmpty() ? "" : " WHERE " + String.join(" AND ", clauses);
    }

    private static ObjectNode pattern(Optional<String> noun, Optional<String> key) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        noun.ifPresent(it -> change.put("noun", it));
        key.ifPresent(it -> change.putArray("rows").addObject().put("key", it));
        ObjectNode pattern = JsonNodeFactory.instance.objectNode();
        pattern.putArray("changes").add(change);
        return pattern;
    }
}
