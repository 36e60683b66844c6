package cityplan.indicators.series;

import java.util.List;
import java.util.stream.Stream;

/// How a series measures its indicator: LEVEL is the amount in the period or the state at its end,
/// INC what was newly added, CUM the total over several years; YOY, the change on the year before,
/// and AAGR, the average annual growth, are in per cent.
public enum Measure {
    LEVEL,
    YOY,
    AAGR,
    CUM,
    INC;

    public static final List<String> CODES = Stream.of(values()).map(Measure::name).toList();
}
