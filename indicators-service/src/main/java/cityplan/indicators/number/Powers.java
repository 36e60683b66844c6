package cityplan.indicators.number;

import ch.obermuhlner.math.big.BigDecimalMath;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// Powers with a known error: computed to 60 digits, kept to 40. What is exact in 40 digits comes
/// out exact, so that a mean of equal rates is that rate.
public final class Powers {

    static final MathContext WORKING = new MathContext(60, RoundingMode.HALF_UP);
    private static final MathContext KEPT = new MathContext(40, RoundingMode.HALF_UP);

    /// Beyond 10^60 nothing is a figure of a city.
    private static final double MOST_DIGITS = 60;

    private Powers() {}

    /// A positive base to any exponent; empty when the result lies beyond 10^60 or below 10^-60.
    public static Optional<BigDecimal> power(BigDecimal base, Fraction exponent) {
        BigDecimal y = exponent.value();
        if (!(Math.abs(log10(base) * y.doubleValue()) <= MOST_DIGITS)) {
            return Optional.empty();
        }
        return Optional.of(BigDecimalMath.pow(base, y, WORKING).round(KEPT));
    }

    /// The mean of yearly growth, in per cent, over years that each grew by a rate in per cent;
    /// zero factors are allowed, negative ones have no mean.
    public static Optional<BigDecimal> meanGrowth(Iterable<BigDecimal> rates) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        BigDecimal product = BigDecimal.ONE;
        int years = 0;
        for (BigDecimal rate : rates) {
            BigDecimal factor = rate.add(hundred).movePointLeft(2);
            if (factor.signum() < 0) {
                return Optional.empty();
            }
            product = product.multiply(factor);
            years++;
        }
        if (product.signum() == 0) {
            return Optional.of(hundred.negate());
        }
        return power(product, Fraction.of(1, years))
                .map(factor -> factor.movePointRight(2).subtract(hundred));
    }

    /// The order of magnitude, for the guard against absurd results; no figure is made of it.
    private static double log10(BigDecimal positive) {
        double near = positive.doubleValue();
        boolean whole = near > 0 && near < Double.POSITIVE_INFINITY;
        return whole ? Math.log10(near) : positive.precision() - positive.scale();
    }
}
