package cityplan.indicators.observation.history;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// How the values of a series were revised. A revision is a vintage whose value differs from the
/// one before; the means are over the periods that have a value now, of the latest against the
/// first value, with four more decimals than the values have.
public record RevisionView(
        String indicator,
        String region,
        String measure,
        String frequency,
        String unit,
        int periods,
        int revisedPeriods,
        int revisions,
        @Nullable BigDecimal meanRevision,
        @Nullable BigDecimal meanAbsoluteRevision,
        List<RevisedPeriod> triangle) {

    public RevisionView {
        triangle = List.copyOf(triangle);
    }
}
