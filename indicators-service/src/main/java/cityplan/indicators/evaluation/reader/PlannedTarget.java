package cityplan.indicators.evaluation.reader;

import cityplan.indicators.evaluation.fact.Indicator;
import cityplan.indicators.evaluation.fact.Target;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A target with what is needed to judge and to show it.
///
/// @param reference the indicator that a relative target looks at
/// @param conflicts targets of the same plan for the same series and period that go against it
public record PlannedTarget(
        Target target,
        Indicator indicator,
        @Nullable Indicator reference,
        String plan,
        String theme,
        String unit,
        String nature,
        String commitment,
        List<String> conflicts) {

    public PlannedTarget {
        conflicts = List.copyOf(conflicts);
    }
}
