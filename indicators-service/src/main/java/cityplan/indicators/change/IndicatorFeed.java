package cityplan.indicators.change;

import cityplan.store.change.Change;
import cityplan.store.change.Feed;
import cityplan.store.change.Tracked;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Everything that this service records.
@Singleton
public class IndicatorFeed implements Feed<ChangeView> {

    private static final List<Tracked> TRACKED =
            List.of(
                    Tracked.byCode("indicator", "indicator", "code"),
                    new Tracked("observation", "observation", "series", List.of("period")),
                    Tracked.byCode("observation-statement", "observation_statement", "id"),
                    Tracked.byCode("plan", "plan", "code"),
                    Tracked.byCode("region", "region", "code"),
                    Tracked.byCode("rule-set", "rule_set", "code"),
                    Tracked.byCode("source", "source", "id"),
                    Tracked.byCode("target-statement", "target_statement", "id"),
                    Tracked.byCode("theme", "theme", "code"),
                    Tracked.byCode("unit", "unit", "code"));

    private static final String DECORATED =
            """
            SELECT page.*, s.indicator, s.region, s.measure, about.period, v.status,
                   CASE WHEN EXISTS (
                       SELECT FROM observation_statement_vintage w
                         JOIN source_vintage d ON d.id = w.source AND held(d.recorded, page.stamp)
                        WHERE w.series = v.series AND w.period = v.period AND w.value = v.value
                          AND held(w.recorded, page.stamp) AND d.published_on <= :at) THEN v.value END AS value
              FROM page
              LEFT JOIN LATERAL (
                   SELECT page.number AS series, page.code AS period WHERE page.resource = 'observation'
                   UNION ALL
                   (SELECT w.series, w.period FROM observation_statement_vintage w
                     WHERE page.resource = 'observation-statement' AND w.id = page.code
                       AND lower(w.recorded) <= page.stamp
                     ORDER BY lower(w.recorded) DESC LIMIT 1)) about ON true
              LEFT JOIN series s ON s.id = about.series
              LEFT JOIN observation_vintage v
                     ON page.resource = 'observation' AND page.begun
                    AND lower(v.recorded) = page.stamp AND v.series = about.series AND v.period = about.period
            """;

    @Override
    public Class<ChangeView> view() {
        return ChangeView.class;
    }

    @Override
    public List<Tracked> tracked() {
        return TRACKED;
    }

    @Override
    public String decorated() {
        return DECORATED;
    }

    @Override
    public ChangeView entry(Change change, ResultSet row) throws SQLException {
        boolean coded = !change.resource().equals("observation");
        boolean withdrawn = "withdrawn".equals(row.getString("status"));
        return new ChangeView(
                change.cursor(),
                change.recordedAt(),
                change.resource(),
                coded ? change.code() : null,
                href(change, row),
                withdrawn ? Change.Kind.WITHDRAWN : change.kind(),
                row.getString("indicator"),
                row.getString("region"),
                row.getString("measure"),
                row.getString("period"),
                row.getBigDecimal("value"),
                row.getString("status"));
    }

    /// Where it is read, with `asOf` as it was then; a rule set is read nowhere.
    private static @Nullable String href(Change change, ResultSet row) throws SQLException {
        return switch (change.resource()) {
            case "observation", "observation-statement" ->
                    "/v1/observations/%s/%s/%s/%s"
                            .formatted(
                                    row.getString("indicator"),
                                    row.getString("region"),
                                    row.getString("measure"),
                                    row.getString("period").replace("/", "--"));
            case "rule-set" -> null;
            default -> "/v1/%ss/%s".formatted(change.resource(), change.code());
        };
    }
}
