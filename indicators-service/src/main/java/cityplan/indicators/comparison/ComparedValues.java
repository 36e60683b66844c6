package cityplan.indicators.comparison;

import cityplan.common.period.Period;
import cityplan.common.query.Parameters;
import cityplan.indicators.observation.Observations;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;

/// The values of series, without what supports them.
@Singleton
class ComparedValues implements Listing<Alignment.Value> {

    private final Observations observations;

    ComparedValues(Observations observations) {
        this.observations = observations;
    }

    @Override
    public Class<Alignment.Value> view() {
        return Alignment.Value.class;
    }

    @Override
    public String rows() {
        return observations.rows();
    }

    @Override
    public List<SortKey> identity() {
        return observations.identity();
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return observations.conditions(parameters);
    }

    @Override
    public RowMapper<Alignment.Value> mapper() {
        return (row, _) ->
                new Alignment.Value(
                        new Comparison.Column(
                                row.getString("indicator"),
                                row.getString("region"),
                                row.getString("measure"),
                                row.getString("frequency"),
                                row.getString("unit")),
                        Period.parse(row.getString("period")).orElseThrow(),
                        row.getBigDecimal("value"),
                        row.getString("status"),
                        row.getString("qualifier"));
    }
}
