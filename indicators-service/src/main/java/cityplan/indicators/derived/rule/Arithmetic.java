package cityplan.indicators.derived.rule;

import cityplan.indicators.number.Fraction;
import cityplan.indicators.number.Powers;

import java.math.BigDecimal;
import java.util.List;

/// How values are derived: exactly, rounded half up once at the end. Growth and shares are in per
/// cent to one decimal, as in evaluations; quotients keep six significant digits; a converted value
/// keeps its digits wherever the units divide evenly, and fifteen more where they do not.
public final class Arithmetic {

    static final int QUOTIENT_DIGITS = 6;
    static final int FURTHER_DIGITS = 15;

    private Arithmetic() {}

    /// Growth on the year before.
    public static Outcome growth(BigDecimal value, BigDecimal before) {
        if (value.signum() < 0 || before.signum() <= 0) {
            return new Outcome.Missing(Reason.NOT_POSITIVE);
        }
        return made(new Fraction(value.subtract(before), before).percent(), value, before);
    }

    /// Average growth over years.
    public static Outcome averageGrowth(BigDecimal end, BigDecimal base, int years) {
        if (end.signum() <= 0 || base.signum() <= 0) {
            return new Outcome.Missing(Reason.NOT_POSITIVE);
        }
        return Powers.power(new Fraction(end, base).value(), Fraction.of(1, years))
                .map(factor -> new Fraction(factor.subtract(BigDecimal.ONE), BigDecimal.ONE))
                .map(growth -> made(growth.percent(), end, base, BigDecimal.valueOf(years)))
                .orElseGet(() -> new Outcome.Missing(Reason.NOT_POSITIVE));
    }

    /// A part in per cent of its whole.
    public static Outcome share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? new Outcome.Missing(Reason.DIVISION_BY_ZERO)
                : made(new Fraction(part, whole).percent(), part, whole);
    }

    /// A value by another.
    public static Outcome quotient(BigDecimal value, BigDecimal divisor) {
        return divisor.signum() == 0
                ? new Outcome.Missing(Reason.DIVISION_BY_ZERO)
                : made(new Fraction(value, divisor).toDigits(QUOTIENT_DIGITS), value, divisor);
    }

    /// A value in another unit of its dimension.
    public static Outcome converted(BigDecimal value, BigDecimal multiplier, BigDecimal target) {
        int digits = value.precision() + multiplier.precision() + FURTHER_DIGITS;
        BigDecimal converted = new Fraction(value.multiply(multiplier), target).toDigits(digits);
        return made(converted, value, multiplier, target);
    }

    private static Outcome made(BigDecimal value, BigDecimal... numbers) {
        return new Outcome.Made(
                value, List.of(numbers).stream().map(BigDecimal::toPlainString).toList());
    }
}
