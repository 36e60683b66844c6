package cityplan.indicators.evaluation.rule;

import cityplan.indicators.evaluation.fact.Qualifier;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Set;

/// Whether a figure is precise enough. A qualifier makes it a range: at least something goes up
/// without end, at most something down, and about something by the tolerance either way.
final class Precision {

    private Precision() {}

    /// Whether one figure of the range meets the bound and another does not.
    static boolean disagrees(Comparison comparison) {
        Set<Qualifier> qualifiers = comparison.actual().qualifiers();
        if (qualifiers.isEmpty()) {
            return false;
        }
        boolean about = qualifiers.contains(Qualifier.APPROX);
        BigDecimal slack = about ? comparison.bound().tolerance() : BigDecimal.ZERO;
        BigDecimal low = comparison.value().subtract(slack);
        BigDecimal high = comparison.value().add(slack);
        boolean down = qualifiers.contains(Qualifier.AT_MOST);
        boolean up = qualifiers.contains(Qualifier.AT_LEAST);
        Criterion criterion = comparison.bound().criterion();
        boolean lowMeets = down ? criterion.meetsUnbounded(false) : criterion.meets(low);
        boolean highMeets = up ? criterion.meetsUnbounded(true) : criterion.meets(high);
        return lowMeets != highMeets || spans(criterion, down ? null : low, up ? null : high);
    }

    /// Both ends miss a band that lies between them.
    private static boolean spans(
            Criterion criterion, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return criterion instanceof Criterion.Within(var least, var most)
                && (low == null || low.compareTo(least) < 0)
                && (high == null || high.compareTo(most) > 0);
    }
}
