package cityplan.projects.portfolio.fact;

import cityplan.projects.project.Projects;
import cityplan.store.listing.Conditions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells of which chosen projects a whole is chosen, too: a sum counts the whole and leaves out its
/// parts.
record Wholes(Asked asked, Conditions conditions, Projects projects) {

    /// A project is part of one other at most.
    private static final String WHOLES =
            """
            SELECT v.project, v.other
              FROM project_relation_vintage v
             WHERE v.relation = 'part-of' AND held(v.recorded, :asOf) AND {public}
            """;

    private static final String CHOSEN = "SELECT code FROM (%s) AS row WHERE code = ANY(:wholes)%s";

    /// The projects that are parts of a chosen one, whether they are chosen themselves or not.
    Set<String> parts() {
        var wholes = new HashMap<String, String>();
        asked.all(WHOLES)
                .map((row, _) -> Map.entry(row.getString("project"), row.getString("other")))
                .forEach(each -> wholes.put(each.getKey(), each.getValue()));
        Set<String> chosen = asked.codes().orElseGet(() -> chosen(new HashSet<>(wholes.values())));
        return parts(wholes, chosen::contains);
    }

    private static Set<String> parts(Map<String, String> wholes, Predicate<String> chosen) {
        return wholes.keySet().stream()
                .filter(part ->
                        Stream.iterate(wholes.get(part), whole -> whole != null, wholes::get)
                                .anyMatch(chosen))
                .collect(Collectors.toSet());
    }

    private Set<String> chosen(Set<String> wholes) {
        var query =
                asked.handle()
                        .createQuery(
                                CHOSEN.formatted(conditions.rows(projects), conditions.where()))
                        .bindArray("wholes", String.class, wholes);
        conditions.bind(query, asked.moment());
        return query.mapTo(String.class).set();
    }
}
