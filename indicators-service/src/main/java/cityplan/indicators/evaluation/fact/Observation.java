package cityplan.indicators.evaluation.fact;

import cityplan.common.period.Period;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// One figure of a series. `published` is the day on which it was first public.
public record Observation(
        Series series,
        Period period,
        BigDecimal value,
        @Nullable Qualifier qualifier,
        boolean preliminary,
        LocalDate published,
        Provenance provenance) {

    /// Whether the public of a day could know it, and its period was over.
    public boolean knownAt(LocalDate at) {
        return !period.end().isAfter(at) && !published.isAfter(at);
    }
}
