package cityplan.indicators.observation.history;

import cityplan.common.query.Parameters;
import cityplan.indicators.series.SeriesFilter;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.JsonValue;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Series and how their values were revised, as far as public sources gave them.
@Singleton
class Revisions implements Listing<RevisionView> {

    private static final int FURTHER_DECIMALS = 4;

    private static final String ROWS =
            """
            SELECT s.id AS series, s.indicator, s.region, s.measure, s.frequency, i.theme,
                   unit_of(s.measure, i.unit) AS unit
              FROM series s
              JOIN indicator_vintage i ON i.code = s.indicator AND held(i.recorded, :asOf)
             WHERE EXISTS (SELECT FROM observation_statement_vintage w
                             JOIN source_vintage d ON d.id = w.source AND held(d.recorded, :asOf)
                            WHERE w.series = s.id AND lower(w.recorded) <= :asOf
                              AND d.published_on <= :at
                           OFFSET 0)
            """;

    private static final String REVISED =
            """
            EXISTS (SELECT FROM observation_vintage v
                     WHERE v.series = row.series AND v.value IS NOT NULL AND lower(v.recorded) <= :asOf
                       AND EXISTS (SELECT FROM observation_vintage b
                                    WHERE b.series = v.series AND b.period = v.period
                                      AND b.recorded << v.recorded AND b.value <> v.value))\
            """;

    private static final String DECORATED =
            """
            SELECT page.*, revised.periods
              FROM page CROSS JOIN LATERAL (
                   SELECT json_agg(json_build_object('period', period, 'vintages', vintages)
                                   ORDER BY starts, period) AS periods
                     FROM (SELECT v.period, v.period_start AS starts,
                                  json_agg(json_build_object('recordedFrom', lower(v.recorded),
                                                             'value', v.value, 'status', v.status,
                                                             'reason', v.reason)
                                           ORDER BY v.recorded) AS vintages
                             FROM observation_vintage v
                            WHERE v.series = page.series AND lower(v.recorded) <= :asOf
                              AND EXISTS (SELECT FROM observation_statement_vintage w
                                            JOIN source_vintage d
                                              ON d.id = w.source AND held(d.recorded, :asOf)
                                           WHERE w.series = v.series AND w.period = v.period
                                             AND w.value = coalesce(v.value, w.value)
                                             AND lower(w.recorded) <= :asOf AND d.published_on <= :at
                                             AND (v.value IS NULL AND w.recorded << v.recorded
                                                  OR w.recorded && v.recorded))
                            GROUP BY v.period, v.period_start) AS of_period) revised
            """;

    private final JsonValue<List<OfPeriod>> periods;

    Revisions(ObjectMapper json) {
        this.periods = JsonValue.listOf(json, OfPeriod.class);
    }

    /// The vintages of one period, as they are read.
    record OfPeriod(String period, List<RevisedPeriod.Vintage> vintages) {}

    @Override
    public Class<RevisionView> view() {
        return RevisionView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public String decorated() {
        return DECORATED;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(
                SortKey.text("indicator", "indicator"),
                SortKey.text("region", "region"),
                SortKey.text("measure", "measure"),
                SortKey.text("frequency", "frequency"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        Conditions conditions = SeriesFilter.of(parameters);
        return parameters.flag("revised") ? conditions.withoutValue(REVISED) : conditions;
    }

    @Override
    public RowMapper<RevisionView> mapper() {
        return (row, _) -> {
            List<RevisedPeriod> triangle = triangle(row.getString("periods"));
            return new RevisionView(
                    row.getString("indicator"),
                    row.getString("region"),
                    row.getString("measure"),
                    row.getString("frequency"),
                    row.getString("unit"),
                    triangle.size(),
                    (int) triangle.stream().filter(each -> each.revisions() > 0).count(),
                    triangle.stream().mapToInt(RevisedPeriod::revisions).sum(),
                    mean(triangle, UnaryOperator.identity()),
                    mean(triangle, BigDecimal::abs),
                    triangle);
        };
    }

    private List<RevisedPeriod> triangle(@Nullable String read) {
        List<OfPeriod> found = periods.read(read);
        return found == null
                ? List.of()
                : found.stream()
                        .filter(each -> each.vintages().getFirst().value() != null)
                        .map(each -> RevisedPeriod.of(each.period(), each.vintages()))
                        .toList();
    }

    private static @Nullable BigDecimal mean(
            List<RevisedPeriod> triangle, UnaryOperator<BigDecimal> measured) {
        List<BigDecimal> revisions =
                triangle.stream()
                        .map(RevisedPeriod::revision)
                        .filter(Objects::nonNull)
                        .map(measured)
                        .toList();
        if (revisions.isEmpty()) {
            return null;
        }
        BigDecimal sum = revisions.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(
                BigDecimal.valueOf(revisions.size()),
                sum.scale() + FURTHER_DECIMALS,
                RoundingMode.HALF_UP);
    }
}
