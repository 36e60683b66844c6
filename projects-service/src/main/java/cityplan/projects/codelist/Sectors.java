package cityplan.projects.codelist;

import cityplan.common.query.Parameters;
import cityplan.store.listing.Cells;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;
import java.util.Objects;

/// All sectors.
@Singleton
public class Sectors implements Listing<SectorView> {

    private static final String ROWS =
            """
            SELECT v.code, v.name_zh, v.name_en, lower(v.recorded) AS recorded_from
              FROM sector_vintage v
             WHERE held(v.recorded, :asOf)
            """;

    @Override
    public Class<SectorView> view() {
        return SectorView.class;
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
    public Conditions conditions(Parameters parameters) {
        return new Conditions().anyOf("code", parameters.codes("code"));
    }

    @Override
    public RowMapper<SectorView> mapper() {
        return (row, _) ->
                new SectorView(
                        row.getString("code"),
                        Objects.requireNonNull(Cells.text(row, "name")),
                        Cells.instant(row, "recorded_from"));
    }
}
