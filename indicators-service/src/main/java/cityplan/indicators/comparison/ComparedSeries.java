package cityplan.indicators.comparison;

import cityplan.common.query.Parameters;
import cityplan.indicators.observation.Observations;
import cityplan.indicators.series.SeriesFilter;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;

/// The series that have a value, found without reading their values.
@Singleton
class ComparedSeries implements Listing<ComparedSeries.Found> {

    private static final String ROWS =
            """
            SELECT s.id, s.indicator, s.region, s.measure, s.frequency, i.theme,
                   unit_of(s.measure, i.unit) AS unit
              FROM series s
              JOIN indicator_vintage i ON i.code = s.indicator AND held(i.recorded, :asOf)
             WHERE EXISTS (SELECT FROM observation_vintage v
                            WHERE v.series = s.id AND %s{inside}
                           OFFSET 0)
            """
                    .formatted(Observations.VISIBLE);

    /// A series with its number.
    record Found(long id, Comparison.Column column) {}

    @Override
    public Class<Found> view() {
        return Found.class;
    }

    @Override
    public String rows() {
        return ROWS;
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
        return Observations.periods(SeriesFilter.of(parameters), parameters);
    }

    @Override
    public RowMapper<Found> mapper() {
        return (row, _) ->
                new Found(
                        row.getLong("id"),
                        new Comparison.Column(
                                row.getString("indicator"),
                                row.getString("region"),
                                row.getString("measure"),
                                row.getString("frequency"),
                                row.getString("unit")));
    }
}
