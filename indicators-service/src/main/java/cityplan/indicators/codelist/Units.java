package cityplan.indicators.codelist;

import cityplan.common.query.Parameters;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Objects;

/// All units of measure.
@Singleton
public class Units implements Listing<UnitView> {

    private static final String ROWS =
            """
            SELECT v.code, v.symbol_zh, v.symbol_en, v.name_zh, v.name_en, v.dimension, v.base_unit,
                   v.multiplier, lower(v.recorded) AS recorded_from
              FROM unit_vintage v
             WHERE held(v.recorded, :asOf)
            """;

    @Override
    public Class<UnitView> view() {
        return UnitView.class;
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
                SortKey.text("dimension", "dimension"),
                new SortKey("multiplier", "multiplier", "numeric"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions()
                .anyOf("code", parameters.codes("code"))
                .anyOf("dimension", parameters.codes("dimension"));
    }

    @Override
    public RowMapper<UnitView> mapper() {
        return (row, _) ->
                new UnitView(
                        row.getString("code"),
                        Cells.text(row, "symbol"),
                        Objects.requireNonNull(Cells.text(row, "name")),
                        row.getString("dimension"),
                        row.getString("base_unit"),
                        row.getBigDecimal("multiplier"),
                        Cells.instant(row, "recorded_from"));
    }
}
