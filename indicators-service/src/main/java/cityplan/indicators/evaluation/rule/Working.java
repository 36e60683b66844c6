package cityplan.indicators.evaluation.rule;

import cityplan.indicators.evaluation.result.Formula;
import cityplan.indicators.number.Rounding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The lines of a working, as they are computed.
final class Working {

    private static final int MOST_DIGITS_AS_RECORDED = 30;
    private static final MathContext SHOWN = new MathContext(12);

    private final List<Formula> lines = new ArrayList<>();
    private final int decimals;

    /// @param decimals to how many figures in the unit of the target are shown
    Working(int decimals) {
        this.decimals = decimals;
    }

    /// Notes a percentage and gives it back.
    BigDecimal percent(Formula.Kind kind, BigDecimal rounded, Object... numbers) {
        return note(kind, rounded, numbers);
    }

    /// Rounds a figure in the unit of the target and notes it.
    BigDecimal figure(Formula.Kind kind, BigDecimal exact, Object... numbers) {
        return note(kind, Rounding.to(decimals, exact), numbers);
    }

    List<Formula> lines() {
        return List.copyOf(lines);
    }

    private BigDecimal note(Formula.Kind kind, BigDecimal result, Object... numbers) {
        lines.add(
                new Formula(
                        kind,
                        Stream.concat(Stream.of(numbers), Stream.of(result))
                                .map(Working::text)
                                .toList()));
        return result;
    }

    /// As written; what was computed is shown to twelve digits.
    private static String text(Object number) {
        if (!(number instanceof BigDecimal decimal)) {
            return number.toString();
        }
        boolean computed = decimal.precision() > MOST_DIGITS_AS_RECORDED;
        return (computed ? decimal.round(SHOWN).stripTrailingZeros() : decimal).toPlainString();
    }
}
