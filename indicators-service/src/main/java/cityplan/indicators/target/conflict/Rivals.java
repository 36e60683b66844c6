package cityplan.indicators.target.conflict;

import cityplan.store.listing.JsonValue;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/// The targets that a row's target is in conflict with, among all of the same plan, series and
/// period that public sources stated.
public final class Rivals {

    /// Adds what `of` reads to a page of targets.
    public static final String JOINED =
            """
             CROSS JOIN LATERAL (
                   SELECT json_agg(json_build_object('id', o.id, 'operator', o.operator,
                                                     'low', o.value_low, 'high', o.value_high,
                                                     'commitment', said.commitment)
                                   ORDER BY o.id) AS rivals
                     FROM target o
                     JOIN LATERAL (
                          SELECT (ARRAY['ensure', 'plan', 'strive'])[
                                     min(array_position(ARRAY['ensure', 'plan', 'strive'], w.commitment))] AS commitment
                            FROM target_statement_vintage w
                            JOIN source_vintage d ON d.id = w.source AND held(d.recorded, :asOf)
                           WHERE w.target = o.id AND held(w.recorded, :asOf)
                             AND d.published_on <= :at) said ON said.commitment IS NOT NULL
                    WHERE o.plan = page.plan AND o.series = page.series AND o.period = page.period
                      AND o.id <> page.id) beside
            """;

    private final JsonValue<List<Side>> sides;

    public Rivals(ObjectMapper json) {
        this.sides = JsonValue.listOf(json, Side.class);
    }

    /// The identifiers of those that conflict.
    public List<String> of(ResultSet row) throws SQLException {
        Side own =
                new Side(
                        row.getString("id"),
                        row.getString("operator"),
                        row.getBigDecimal("value_low"),
                        row.getBigDecimal("value_high"),
                        row.getString("commitment"));
        return Objects.requireNonNullElse(sides.read(row.getString("rivals")), List.<Side>of())
                .stream()
                .filter(other -> Clash.between(own, other).isPresent())
                .map(Side::id)
                .toList();
    }
}
