package cityplan.projects.portfolio.fact;

import cityplan.projects.investment.rule.LightRules;
import cityplan.projects.portfolio.rule.Fact;
import cityplan.projects.project.Projects;
import cityplan.store.database.ReadDatabase;
import cityplan.store.listing.Conditions;
import cityplan.store.moment.Moment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads what is known of the projects that meet some conditions: of each, what it costs, and its
/// money by year and currency.
@Singleton
public class Facts {

    /// Sums of many rows may take this much before they go to disk; and how many projects there are
    /// decides how they are made.
    private static final String ROOM =
            "SET LOCAL work_mem = '64MB'; SET LOCAL plan_cache_mode = force_custom_plan";

    /// As many projects are asked about by name; with more of them, all are.
    private static final int FEW = 10_000;

    private static final String OF_YEAR = "AND v.year = :factYear";

    private static final String IN_YEAR =
            "AND v.month BETWEEN :factYear || '-01' AND :factYear || '-12'";

    private static final String DEPARTMENTS =
            """
            SELECT v.project, min(v.name_zh) AS department
              FROM project_party_vintage v
             WHERE held(v.recorded, :asOf) AND v.role = 'responsible' {projects}
             GROUP BY v.project
             ORDER BY v.project
            """;

    private final ReadDatabase database;
    private final Projects projects;
    private final int few;

    @Inject
    Facts(ReadDatabase database, Projects projects) {
        this(database, projects, FEW);
    }

    Facts(ReadDatabase database, Projects projects, int few) {
        this.database = database;
        this.projects = projects;
        this.few = few;
    }

    /// Which money is asked for.
    ///
    /// @param year that of one year; of all where there is none
    /// @param lights the rules by which lights are given; no lights where there are none
    public record Cut(Optional<Integer> year, Optional<LightRules> lights) {

        private String sql() {
            return YearMoney.ROWS
                    .replace("{line}", year.isPresent() ? OF_YEAR : "")
                    .replace("{spent}", year.isPresent() ? IN_YEAR : "");
        }

        private Map<String, Object> values() {
            var values = new HashMap<String, Object>();
            year.ifPresent(given -> values.put("factYear", String.valueOf(given)));
            values.put("yellow", lights.map(LightRules::yellow).orElse(null));
            values.put("red", lights.map(LightRules::red).orElse(null));
            return values;
        }
    }

    /// What a fold over every fact at a moment comes to. The fold may be asked for again, when a
    /// read has to be repeated elsewhere.
    public <T> T folded(
            Conditions conditions, Cut cut, Moment moment, Function<Iterator<Fact>, T> fold) {
        return database.read(
                moment,
                handle ->
                        handle.inTransaction(transaction -> {
                            transaction.execute(ROOM);
                            return fold.apply(facts(transaction, conditions, cut, moment));
                        }));
    }

    private Iterator<Fact> facts(Handle handle, Conditions conditions, Cut cut, Moment moment) {
        Query query =
                Asked.opened(
                        handle,
                        Chosen.ROWS.formatted(conditions.rows(projects), conditions.where()));
        conditions.bind(query, moment);
        Iterator<Chosen> chosen = query.map((row, _) -> Chosen.of(row)).iterator();
        var first = new ArrayList<Chosen>();
        while (first.size() < few && chosen.hasNext()) {
            first.add(chosen.next());
        }
        Optional<Set<String>> all = chosen.hasNext() ? Optional.empty() : Optional.of(codes(first));
        Known known = known(new Asked(handle, moment, all), conditions, cut);
        return Stream.concat(first.stream(), rest(chosen)).flatMap(known::facts).iterator();
    }

    private static Set<String> codes(List<Chosen> projects) {
        return projects.stream().map(Chosen::code).collect(Collectors.toSet());
    }

    private static Stream<Chosen> rest(Iterator<Chosen> chosen) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(chosen, 0), false);
    }

    private Known known(Asked asked, Conditions conditions, Cut cut) {
        return new Known(
                new Wholes(asked, conditions, projects).parts(),
                asked.inOrder(cut.sql(), cut.values(), YearMoney::of),
                asked.inOrder(Works.ROWS, Map.of(), Works::of),
                asked.inOrder(DEPARTMENTS, Map.of(), row -> row.getString("department")));
    }
}
