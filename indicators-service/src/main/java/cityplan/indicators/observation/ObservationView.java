package cityplan.indicators.observation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// The value of a series for one period. The unit follows from indicator and measure; a qualifier
/// says that the value is about, at least or at most.
public record ObservationView(
        String indicator,
        String region,
        String measure,
        String frequency,
        String period,
        BigDecimal value,
        String unit,
        @Nullable String qualifier,
        String status,
        List<Statement> statements,
        Instant recordedFrom) {}
