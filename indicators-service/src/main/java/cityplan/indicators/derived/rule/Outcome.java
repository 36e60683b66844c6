package cityplan.indicators.derived.rule;

import java.math.BigDecimal;
import java.util.List;

/// What comes of deriving one value.
public sealed interface Outcome {

    /// The value, and the numbers of its formula in the order of the text.
    record Made(BigDecimal value, List<String> numbers) implements Outcome {
        public Made {
            numbers = List.copyOf(numbers);
        }
    }

    /// There is none.
    record Missing(Reason reason) implements Outcome {}
}
