package cityplan.indicators.evaluation.rule;

import cityplan.indicators.number.Fraction;
import cityplan.indicators.number.Powers;
import cityplan.indicators.series.Measure;

import java.math.BigDecimal;
import java.util.Optional;

/// The path from the baseline to the bound: by a steady rate where the indicator grows and both are
/// positive, else by steady steps.
record Path(Comparison comparison, BigDecimal baseline, boolean geometric) {

    /// Where there is one: from a baseline, of something that can be calculated with.
    static Optional<Path> of(Comparison comparison) {
        BigDecimal baseline = comparison.baseline();
        if (baseline == null || comparison.ordinal()) {
            return Optional.empty();
        }
        boolean geometric =
                comparison.measure() == Measure.LEVEL
                        && comparison.type().grows()
                        && baseline.signum() > 0
                        && comparison.bound().value().signum() > 0;
        return Optional.of(new Path(comparison, baseline, geometric));
    }

    /// How much of the way is gone; empty where baseline and bound are one.
    Optional<Fraction> progress() {
        BigDecimal way = comparison.bound().value().subtract(baseline);
        if (way.signum() == 0) {
            return Optional.empty();
        }
        if (comparison.neutral()) {
            BigDecimal left = comparison.value().subtract(comparison.bound().value()).abs();
            return Optional.of(new Fraction(way.abs().subtract(left), way.abs()));
        }
        return Optional.of(new Fraction(comparison.value().subtract(baseline), way));
    }

    /// How much of the way should be gone on the day up to which the figure counts.
    Optional<Fraction> asked() {
        BigDecimal bound = comparison.bound().value();
        BigDecimal way = bound.subtract(baseline);
        if (way.signum() == 0) {
            return Optional.empty();
        }
        Fraction share = share();
        if (!geometric) {
            return Optional.of(share);
        }
        return Powers.power(new Fraction(bound, baseline).value(), share)
                .map(factor -> new Fraction(baseline.multiply(factor).subtract(baseline), way))
                .filter(asked -> asked.numerator().signum() != 0);
    }

    /// The value at the end of the window if it goes on like this.
    Optional<BigDecimal> projected() {
        Fraction inverse = Fraction.of(1, 1).over(share());
        boolean grown = geometric && comparison.value().signum() > 0;
        if (grown) {
            return Powers.power(new Fraction(comparison.value(), baseline).value(), inverse)
                    .map(baseline::multiply);
        }
        return Optional.of(
                inverse.times(comparison.value().subtract(baseline)).plus(baseline).value());
    }

    Fraction share() {
        return comparison.window().share(comparison.actual().upTo());
    }
}
