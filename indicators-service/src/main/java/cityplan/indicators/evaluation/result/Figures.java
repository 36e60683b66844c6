package cityplan.indicators.evaluation.result;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// The figures of an evaluation, each rounded once. `elapsed` is always there; the others where
/// they mean something.
///
/// @param gapInTolerances the gap over the tolerance of its bound: gaps of any unit compare by it
public record Figures(
        @Nullable BigDecimal difference,
        @Nullable BigDecimal gap,
        @Nullable BigDecimal gapInTolerances,
        @Nullable BigDecimal completion,
        @Nullable BigDecimal progress,
        BigDecimal elapsed,
        @Nullable BigDecimal asked,
        @Nullable BigDecimal requiredGrowth,
        @Nullable Projection projection) {

    public static Figures onlyElapsed(BigDecimal elapsed) {
        return new Figures(null, null, null, null, null, elapsed, null, null, null);
    }
}
