package cityplan.projects.portfolio.fact;

import cityplan.projects.investment.rule.LightRules;
import cityplan.projects.portfolio.rule.Fact;
import cityplan.projects.project.Projects;
import cityplan.store.database.ReadDatabase;
import cityplan.store.listing.Conditions;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;

/// Reads what is known of the projects that meet some conditions: of each, what it costs, and its
/// money by year and currency.
@Singleton
public class Facts {

    private static final int ROWS_AT_ONCE = 1000;

    /// Sums of many rows may take this much before they go to disk.
    private static final String ROOM = "SET LOCAL work_mem = '64MB'";

    private static final String OF_YEAR = "AND v.year = :factYear";

    private static final String IN_YEAR =
            "AND v.month BETWEEN :factYear || '-01' AND :factYear || '-12'";

    /// `{line}` and `{spent}` stand for what leaves the lines and the spending of one year.
    private static final String FACTS =
            """
            WITH chosen AS MATERIALIZED (
                SELECT code, sector, kind, stage, regions, programme, total_investment, investment_unit
                  FROM (%s) AS row
                 WHERE true%s),
            unit AS MATERIALIZED (
                SELECT code, multiplier, currency_of(dimension) AS currency
                  FROM unit_vintage
                 WHERE held(recorded, :asOf)),
            public AS MATERIALIZED (
                SELECT id FROM source_vintage WHERE held(recorded, :asOf) AND published_on <= :at),
            line AS MATERIALIZED (
                SELECT v.project, v.year, v.list_category, v.list_level, v.key_project,
                       coalesce(v.adjusted, v.planned) * u.multiplier AS planned, u.currency
                  FROM investment_line_vintage v
                  JOIN chosen c ON c.code = v.project
                  JOIN public d ON d.id = v.source
                  LEFT JOIN unit u ON u.code = v.investment_unit
                 WHERE held(v.recorded, :asOf) {line}),
            spent AS MATERIALIZED (
                SELECT v.project, left(v.month, 4) AS year, u.currency, sum(v.amount * u.multiplier) AS actual,
                       right(max(v.month), 2)::integer AS months
                  FROM investment_actual_vintage v
                  JOIN chosen c ON c.code = v.project
                  JOIN public d ON d.id = v.source
                  JOIN unit u ON u.code = v.investment_unit
                 WHERE held(v.recorded, :asOf) {spent}
                 GROUP BY v.project, left(v.month, 4), u.currency),
            fact AS (
                SELECT coalesce(l.project, s.project) AS project, coalesce(l.year, s.year) AS year,
                       l.project IS NOT NULL AS listed, coalesce(l.currency, s.currency) AS currency,
                       l.planned, s.actual,
                       light_of(CASE WHEN count(s.actual) OVER own = 1 THEN s.actual END, s.months,
                                l.planned, :yellow, :red) AS light,
                       max(l.list_category) OVER own AS category, max(l.list_level) OVER own AS level,
                       bool_or(l.key_project) OVER own AS key_project
                  FROM line l
                  FULL JOIN spent s ON s.project = l.project AND s.year = l.year AND s.currency = l.currency
                WINDOW own AS (PARTITION BY coalesce(l.project, s.project), coalesce(l.year, s.year))),
            begun AS (
                SELECT DISTINCT ON (e.project) e.project, e.period_start, e.period_end
                  FROM project_event_vintage e
                  JOIN chosen c ON c.code = e.project
                  JOIN public d ON d.id = e.source
                 WHERE held(e.recorded, :asOf) AND e.event = 'construction_start' AND NOT e.planned
                 ORDER BY e.project, e.period_end, e.period_start DESC),
            part AS (
                SELECT DISTINCT v.project
                  FROM project_relation_vintage v
                  JOIN chosen c ON c.code = v.project
                 CROSS JOIN LATERAL unnest(project_wholes(v.project, :asOf, :at)) AS above(code)
                  JOIN chosen o ON o.code = above.code
                 WHERE v.relation = 'part-of' AND held(v.recorded, :asOf)),
            responsible AS (
                SELECT v.project, min(v.name_zh) AS department
                  FROM project_party_vintage v
                  JOIN chosen c ON c.code = v.project
                 WHERE held(v.recorded, :asOf) AND v.role = 'responsible'
                 GROUP BY v.project),
            due AS (
                SELECT v.project, v.original, CASE WHEN v.actual <= :at THEN v.actual END AS actual
                  FROM milestone_vintage v
                  JOIN chosen c ON c.code = v.project
                  JOIN public d ON d.id = v.source
                 WHERE held(v.recorded, :asOf) AND v.code = 'start')
            SELECT c.code, c.sector, c.kind, c.stage, c.regions, c.programme, r.department,
                   w.project IS NOT NULL AS part, u.currency AS total_currency, c.total_investment * u.multiplier AS total,
                   m.original AS due, coalesce(m.actual, b.period_start) AS begun_from,
                   coalesce(m.actual, b.period_end) AS begun_to,
                   f.year, f.category, f.level, f.key_project, coalesce(f.listed, false) AS listed,
                   f.currency, f.planned, f.actual, f.light
              FROM chosen c
              LEFT JOIN unit u ON u.code = c.investment_unit
              LEFT JOIN begun b ON b.project = c.code
              LEFT JOIN part w ON w.project = c.code
              LEFT JOIN responsible r ON r.project = c.code
              LEFT JOIN due m ON m.project = c.code
              LEFT JOIN fact f ON f.project = c.code
             ORDER BY c.code, f.year DESC, f.listed DESC, f.currency
            """;

    private final ReadDatabase database;
    private final Projects projects;

    Facts(ReadDatabase database, Projects projects) {
        this.database = database;
        this.projects = projects;
    }

    /// Which money is asked for.
    ///
    /// @param year that of one year; of all where there is none
    /// @param lights the rules by which lights are given; no lights where there are none
    public record Cut(Optional<Integer> year, Optional<LightRules> lights) {}

    /// What a fold over every fact at a moment comes to. The fold may be asked for again, when a
    /// read has to be repeated elsewhere.
    public <T> T folded(
            Conditions conditions, Cut cut, Moment moment, Function<Iterator<Fact>, T> fold) {
        Optional<Integer> year = cut.year();
        String sql =
                FACTS.formatted(conditions.rows(projects), conditions.where())
                        .replace("{line}", year.isPresent() ? OF_YEAR : "")
                        .replace("{spent}", year.isPresent() ? IN_YEAR : "");
        return database.read(
                moment,
                handle ->
                        handle.inTransaction(transaction -> {
                            transaction.execute(ROOM);
                            Query query = transaction.createQuery(sql).setFetchSize(ROWS_AT_ONCE);
                            conditions.bind(query, moment);
                            year.ifPresent(given -> query.bind("factYear", String.valueOf(given)));
                            query.bind("yellow", cut.lights().map(LightRules::yellow).orElse(null));
                            query.bind("red", cut.lights().map(LightRules::red).orElse(null));
                            try (ResultIterator<Fact> facts = query.map(new FactRow()).iterator()) {
                                return fold.apply(facts);
                            }
                        }));
    }
}
