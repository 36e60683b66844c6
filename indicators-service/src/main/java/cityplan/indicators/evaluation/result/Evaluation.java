package cityplan.indicators.evaluation.result;

import cityplan.indicators.evaluation.evidence.Actual;
import cityplan.indicators.evaluation.evidence.Reason;
import cityplan.indicators.evaluation.evidence.Window;
import cityplan.indicators.evaluation.fact.Target;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// A target held against what is known at a day.
///
/// @param bound the one value that the figure is held against
/// @param baseline where the path began
public record Evaluation(
        Target target,
        Window window,
        @Nullable Actual actual,
        @Nullable BigDecimal bound,
        @Nullable BigDecimal baseline,
        Figures figures,
        Status status,
        @Nullable Reason reason,
        Derivation derivation) {}
