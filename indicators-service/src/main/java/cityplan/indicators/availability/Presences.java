package cityplan.indicators.availability;

import cityplan.common.period.Period;
import cityplan.common.query.Parameters;
import cityplan.indicators.series.Measure;
import cityplan.indicators.series.Within;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.SortKey;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.mapper.RowMapper;

import java.util.List;

/// Which values were known, in short.
@Singleton
class Presences implements Listing<Presence> {

    private static final String ROWS = "SELECT p.* FROM presence_at(:asOf, :at) p WHERE true";

    @Override
    public Class<Presence> view() {
        return Presence.class;
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(SortKey.text("region", "region"));
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        Conditions conditions =
                new Conditions()
                        .anyOf("region", parameters.codes("region"))
                        .anyOf("measure", parameters.choices("measure", Measure.CODES))
                        .anyOf("frequency", parameters.codes("frequency"))
                        .anyOf(
                                "period",
                                parameters.periods("period").stream().map(Period::code).toList())
                        .range(parameters);
        return Within.of(conditions, "region", parameters);
    }

    @Override
    public RowMapper<Presence> mapper() {
        return (row, _) ->
                new Presence(
                        row.getString("region"),
                        row.getString("measure"),
                        Period.parse(row.getString("period")).orElseThrow(),
                        row.getInt("sign"),
                        row.getBytes("indicators"));
    }
}
