package cityplan.indicators.evaluation.fact;

import cityplan.common.period.Period;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Set;

/// What a plan sets for a series and period. `plannedYears` are the years for which the plan sets
/// the series; `reference` is the series that a relative target looks at.
public record Target(
        String id,
        Series series,
        Period period,
        Operator operator,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Series reference,
        int planStart,
        Set<Integer> plannedYears,
        Provenance provenance) {

    public Target {
        plannedYears = Set.copyOf(plannedYears);
    }
}
