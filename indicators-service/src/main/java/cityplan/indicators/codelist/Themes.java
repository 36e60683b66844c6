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

/// All themes, in the order in which they are shown.
@Singleton
public class Themes implements Listing<ThemeView> {

    private static final String ROWS =
            """
            SELECT v.code, v.name_zh, v.name_en, v.ordinal, lower(v.recorded) AS recorded_from
              FROM theme_vintage v
             WHERE held(v.recorded, :asOf)
            """;

    @Override
    public Class<ThemeView> view() {
        return ThemeView.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(new SortKey("ordinal", "ordinal", "integer"), SortKey.text("code", "code"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions().anyOf("code", parameters.codes("code"));
    }

    @Override
    public RowMapper<ThemeView> mapper() {
        return (row, _) ->
                new ThemeView(
                        row.getString("code"),
                        Objects.requireNonNull(Cells.text(row, "name")),
                        row.getInt("ordinal"),
                        Cells.instant(row, "recorded_from"));
    }
}
