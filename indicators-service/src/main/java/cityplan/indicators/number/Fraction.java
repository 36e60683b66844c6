package cityplan.indicators.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// An exact quotient. It is compared without dividing and rounded once.
///
/// @param denominator never zero
public record Fraction(BigDecimal numerator, BigDecimal denominator) {

    public Fraction {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("denominator");
        }
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    public Fraction over(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction times(BigDecimal factor) {
        return new Fraction(numerator.multiply(factor), denominator);
    }

    public Fraction plus(BigDecimal addend) {
        return new Fraction(numerator.add(addend.multiply(denominator)), denominator);
    }

    public boolean isAtLeast(BigDecimal other) {
        int sign = denominator.signum();
        return numerator.compareTo(other.multiply(denominator)) * sign >= 0;
    }

    /// Rounded half up.
    public BigDecimal rounded(int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }

    /// Rounded half up to so many significant digits, without zeros at the end.
    public BigDecimal toDigits(int digits) {
        BigDecimal stripped =
                numerator
                        .divide(denominator, new MathContext(digits, RoundingMode.HALF_UP))
                        .stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// In per cent, rounded half up to one decimal.
    public BigDecimal percent() {
        return times(BigDecimal.valueOf(100)).rounded(1);
    }

    /// To as many digits as powers are computed with.
    public BigDecimal value() {
        return numerator.divide(denominator, Powers.WORKING);
    }
}
