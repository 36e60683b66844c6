package cityplan.indicators.evaluation.view;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// A target held against what is known. Shares and growth are in per cent; `difference` and `gap`
/// are in `differenceUnit`; all else is in `unit`.
public record EvaluationView(
        String target,
        String plan,
        String theme,
        String indicator,
        String region,
        String measure,
        String period,
        String operator,
        @Nullable BigDecimal valueLow,
        @Nullable BigDecimal valueHigh,
        @Nullable Reference reference,
        String unit,
        String nature,
        String commitment,
        List<String> conflicts,
        Window window,
        @Nullable Actual actual,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal bound,
        @Nullable BigDecimal difference,
        String differenceUnit,
        @Nullable BigDecimal gap,
        @Nullable BigDecimal completion,
        @Nullable BigDecimal progress,
        BigDecimal elapsed,
        @Nullable BigDecimal asked,
        @Nullable BigDecimal requiredGrowth,
        @Nullable Projection projection,
        String status,
        @Nullable String reason,
        String explanation,
        String ruleSet,
        DerivationView derivation) {

    /// The series that a relative target looks at.
    public record Reference(String indicator, String region) {}

    /// The days in which the target is to be reached.
    public record Window(LocalDate from, LocalDate to, boolean yearly) {}

    /// The figure that is held against the bound, and the last day it covers.
    public record Actual(
            BigDecimal value, LocalDate upTo, String method, List<String> qualifiers) {}

    /// Where the path leads by the end of the window.
    public record Projection(BigDecimal value, boolean meets) {}
}
