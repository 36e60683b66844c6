package cityplan.indicators.codelist;

import cityplan.common.query.Parameters;
import cityplan.indicators.series.Within;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.Searched;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Objects;

/// All regions.
@Singleton
public class Regions implements Listing<RegionView> {

    private static final String ROWS =
            """
            SELECT v.code, v.name_zh, v.name_en, v.level, v.parent, v.functional_area,
                   lower(v.recorded) AS recorded_from
              FROM region_vintage v
             WHERE held(v.recorded, :asOf)
            """;

    private static final Searched WORDS =
            Searched.in("region", "code", "code", "name_zh", "name_en");

    private static final String NAMES = "search_text(name_zh) || chr(10) || search_text(name_en)";

    @Override
    public Class<RegionView> view() {
        return RegionView.class;
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
        return List.of(SortKey.text("level", "level"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return Within.of(new Conditions(), "code", parameters)
                .anyOf("code", parameters.codes("code"))
                .anyOf("level", parameters.codes("level"))
                .anyOf("parent", parameters.codes("parent"))
                .anyOf("functional_area", parameters.codes("functionalArea"))
                .search("code", parameters.text("q"), WORDS)
                .ranked("code", NAMES, parameters.text("q"));
    }

    @Override
    public RowMapper<RegionView> mapper() {
        return (row, _) ->
                new RegionView(
                        row.getString("code"),
                        Objects.requireNonNull(Cells.text(row, "name")),
                        row.getString("level"),
                        row.getString("parent"),
                        row.getString("functional_area"),
                        Cells.instant(row, "recorded_from"));
    }
}
