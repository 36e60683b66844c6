package cityplan.indicators.evaluation.rule;

import cityplan.indicators.number.Fraction;
import cityplan.indicators.series.Measure;

import java.math.BigDecimal;
import java.util.Optional;

/// How fast a target comes nearer, as a share of what is asked.
final class Pace {

    private Pace() {}

    /// Progress over what is asked; of average growth, growth over the bound. Empty where neither
    /// can be said.
    static Optional<Fraction> of(Comparison comparison) {
        if (comparison.measure() == Measure.AAGR) {
            return averageGrowth(comparison);
        }
        return Path.of(comparison)
                .flatMap(path ->
                        path.progress().flatMap(progress -> path.asked().map(progress::over)));
    }

    /// Actual over bound; where lower is better, a growth above the bound counts as much against it
    /// as the same growth below does where higher is better.
    private static Optional<Fraction> averageGrowth(Comparison comparison) {
        BigDecimal bound = comparison.bound().value();
        if (bound.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal gap = comparison.bound().gap(comparison.value());
        return Optional.of(new Fraction(bound.add(gap), bound));
    }
}
