package cityplan.indicators.target;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// A target with every source that states it. `bound` is the one value that a figure is held
/// against, where there is one; nature and commitment are the firmest of the statements'.
/// `conflicts` are other targets of the plan for the same series and period that go against it.
public record TargetView(
        String id,
        String plan,
        String indicator,
        String region,
        String measure,
        String frequency,
        String period,
        String operator,
        @Nullable BigDecimal valueLow,
        @Nullable BigDecimal valueHigh,
        @Nullable BigDecimal bound,
        @Nullable Reference reference,
        String unit,
        String nature,
        String commitment,
        List<TargetStatement> statements,
        List<String> conflicts,
        Instant recordedFrom) {}
