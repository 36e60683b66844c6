package cityplan.indicators.evaluation.result;

import java.util.List;
import java.util.Locale;

/// One line of the working: which formula, and the numbers in it as written; the last is the
/// result.
public record Formula(Kind kind, List<String> numbers) {

    public Formula {
        numbers = List.copyOf(numbers);
    }

    /// What a line computes, and how.
    public enum Kind {
        ACTUAL_SUM,
        ACTUAL_MEAN_GROWTH,
        DIFFERENCE,
        GAP_HIGHER,
        GAP_LOWER,
        GAP_NEUTRAL,
        COMPLETION,
        PROGRESS,
        PROGRESS_NEUTRAL,
        ELAPSED,
        ASKED_LINEAR,
        ASKED_GEOMETRIC,
        REQUIRED_GROWTH,
        PROJECTION_LINEAR,
        PROJECTION_GEOMETRIC,
        PACE,
        PACE_AVERAGE_GROWTH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
