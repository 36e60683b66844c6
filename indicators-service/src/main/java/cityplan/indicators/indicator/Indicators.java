package cityplan.indicators.indicator;

import cityplan.common.query.Parameters;
import cityplan.common.text.Text;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Objects;

/// All indicators.
@Singleton
public class Indicators implements Listing<IndicatorView> {

    private static final String ROWS =
            """
            SELECT v.code, v.name_zh, v.name_en, v.theme, v.unit, v.direction, v.value_type,
                   v.decimals, v.department_zh, v.department_en, v.frequency, v.description_en, v.retired, v.names,
                   lower(v.recorded) AS recorded_from
              FROM indicator_vintage v
             WHERE held(v.recorded, :asOf)
            """;

    private static final List<String> DIRECTIONS = List.of("higher", "lower", "neutral");

    /// Indicators for which a plan sets a target.
    private static final String OF_PLAN =
            """
            code IN (SELECT s.indicator
                       FROM target t JOIN series s ON s.id = t.series
                       JOIN target_statement_vintage w ON w.target = t.id
                      WHERE t.plan = ANY(?) AND held(w.recorded, :asOf))\
            """;

    /// Indicators of which something is known in a region: an observation or a target.
    private static final String IN_REGION =
            """
            code IN (SELECT s.indicator
                       FROM series s
                      WHERE s.region = ANY(?)
                        AND (EXISTS (SELECT FROM observation_vintage o
                                      WHERE o.series = s.id AND held(o.recorded, :asOf))
                          OR EXISTS (SELECT FROM target t JOIN target_statement_vintage w ON w.target = t.id
                                      WHERE t.series = s.id AND held(w.recorded, :asOf))))\
            """;

    @Override
    public Class<IndicatorView> view() {
        return IndicatorView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(SortKey.text("code", "code"));
    }

    @Override
    public List<SortKey> others() {
        return List.of(
                SortKey.text("theme", "theme"),
                SortKey.text("unit", "unit"),
                SortKey.text("name.en", "name_en"),
                SortKey.text("name.zh", "name_zh COLLATE \"zh-Hans-x-icu\""));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions()
                .anyOf("code", parameters.codes("code"))
                .anyOf("theme", parameters.codes("theme"))
                .anyOf("unit", parameters.codes("unit"))
                .anyOf("direction", parameters.choices("direction", DIRECTIONS))
                .anyOf("value_type", parameters.codes("valueType"))
                .whenAny(OF_PLAN, parameters.codes("plan"))
                .whenAny(IN_REGION, parameters.codes("region"))
                .search("code", "indicator", parameters.text("q"))
                .ranked("code", "names", parameters.text("q"));
    }

    @Override
    public RowMapper<IndicatorView> mapper() {
        return (row, _) ->
                new IndicatorView(
                        row.getString("code"),
                        Objects.requireNonNull(Cells.text(row, "name")),
                        row.getString("theme"),
                        row.getString("unit"),
                        row.getString("direction"),
                        row.getString("value_type"),
                        row.getInt("decimals"),
                        Cells.text(row, "department"),
                        row.getString("frequency"),
                        Text.of(null, row.getString("description_en")),
                        row.getBoolean("retired"),
                        Cells.instant(row, "recorded_from"));
    }
}
