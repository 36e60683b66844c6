package cityplan.indicators.target;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// Targets of one plan, series and period that go against each other. `kind` is `ambition` where
/// they only strive for more than they promise, else `contradiction`.
public record ConflictView(
        String plan,
        String indicator,
        String region,
        String measure,
        String frequency,
        String period,
        String unit,
        String kind,
        List<Opponent> targets) {

    public ConflictView {
        targets = List.copyOf(targets);
    }

    /// One of them, with those that it goes against.
    public record Opponent(
            String target,
            String operator,
            @Nullable BigDecimal valueLow,
            @Nullable BigDecimal valueHigh,
            @Nullable BigDecimal bound,
            String nature,
            String commitment,
            List<String> conflicts,
            List<TargetStatement> statements) {}
}
