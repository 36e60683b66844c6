package cityplan.indicators.evaluation.fact;

import cityplan.indicators.series.Measure;

/// An indicator in a region by one measure, whatever the length of its periods.
public record Series(String indicator, String region, Measure measure) {

    public Series with(Measure other) {
        return new Series(indicator, region, other);
    }
}
