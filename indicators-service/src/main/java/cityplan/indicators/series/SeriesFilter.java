package cityplan.indicators.series;

import cityplan.common.query.Parameters;
import cityplan.store.listing.Conditions;

/// The filters that choose series, the same wherever figures are asked for. They name the columns
/// `indicator`, `theme`, `region`, `measure` and `frequency`.
public final class SeriesFilter {

    private SeriesFilter() {}

    public static Conditions of(Parameters parameters) {
        Conditions conditions =
                new Conditions()
                        .anyOf("indicator", parameters.codes("indicator"))
                        .anyOf("theme", parameters.codes("theme"))
                        .anyOf("region", parameters.codes("region"))
                        .anyOf("measure", parameters.choices("measure", Measure.CODES))
                        .anyOf("frequency", parameters.codes("frequency"))
                        .search("indicator", "indicator", parameters.text("q"));
        return Within.of(conditions, "region", parameters);
    }
}
