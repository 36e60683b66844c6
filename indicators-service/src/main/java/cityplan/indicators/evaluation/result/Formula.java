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
        ACTUAL_SUM("actual"),
        ACTUAL_MEAN_GROWTH("actual"),
        DIFFERENCE("difference"),
        GAP_HIGHER("gap"),
        GAP_LOWER("gap"),
        GAP_NEUTRAL("gap"),
        COMPLETION("completion"),
        PROGRESS("progress"),
        PROGRESS_NEUTRAL("progress"),
        ELAPSED("elapsed"),
        ASKED_LINEAR("asked"),
        ASKED_GEOMETRIC("asked"),
        REQUIRED_GROWTH("requiredGrowth"),
        PROJECTION_LINEAR("projection"),
        PROJECTION_GEOMETRIC("projection"),
        PACE("pace"),
        PACE_AVERAGE_GROWTH("pace");

        private final String figure;

        Kind(String figure) {
            this.figure = figure;
        }

        /// The figure that the line gives.
        public String figure() {
            return figure;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
