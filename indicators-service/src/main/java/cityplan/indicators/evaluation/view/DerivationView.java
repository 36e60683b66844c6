package cityplan.indicators.evaluation.view;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// How an evaluation was made.
public record DerivationView(
        String rule,
        String ruleText,
        List<Line> formulas,
        List<Used> inputs,
        Thresholds thresholds,
        String rounding) {

    /// One formula with its numbers.
    public record Line(String name, String text) {}

    /// A figure that went in: which, since when it is held, and who says so.
    public record Used(
            String role,
            String indicator,
            String region,
            String measure,
            String period,
            @Nullable BigDecimal value,
            @Nullable String qualifier,
            @Nullable String status,
            Instant recordedFrom,
            List<Statement> statements) {}

    /// One source that gives a figure.
    public record Statement(String id, String source, @Nullable String locator, String published) {}

    /// The numbers of the rule set, and the tolerance that follows for this bound.
    public record Thresholds(
            BigDecimal onTrack,
            BigDecimal lagging,
            BigDecimal points,
            BigDecimal relative,
            BigDecimal step,
            @Nullable BigDecimal tolerance) {}
}
