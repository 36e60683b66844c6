package cityplan.indicators.observation.history;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The values of one period in the order in which they were recorded. `latest` and `revision` are
/// absent where the last one was withdrawn.
public record RevisedPeriod(
        String period,
        BigDecimal first,
        @Nullable BigDecimal latest,
        @Nullable BigDecimal revision,
        int revisions,
        List<Vintage> vintages) {

    public RevisedPeriod {
        vintages = List.copyOf(vintages);
    }

    /// One vintage; without a value where it says that nothing is held any more.
    public record Vintage(
            Instant recordedFrom,
            @Nullable BigDecimal value,
            String status,
            @Nullable String reason) {}

    /// A period whose first vintage has a value.
    static RevisedPeriod of(String period, List<Vintage> vintages) {
        var values = new ArrayList<BigDecimal>();
        for (Vintage vintage : vintages) {
            BigDecimal value = vintage.value();
            if (value != null && (values.isEmpty() || values.getLast().compareTo(value) != 0)) {
                values.add(value);
            }
        }
        BigDecimal first = values.getFirst();
        BigDecimal latest = vintages.getLast().value();
        return new RevisedPeriod(
                period,
                first,
                latest,
                latest == null ? null : latest.subtract(first),
                values.size() - 1,
                vintages);
    }
}
