package cityplan.indicators.evaluation.rule;

import static cityplan.indicators.evaluation.result.Formula.Kind;

import cityplan.indicators.evaluation.evidence.Method;
import cityplan.indicators.evaluation.fact.Direction;
import cityplan.indicators.evaluation.fact.Observation;
import cityplan.indicators.evaluation.fact.ValueType;
import cityplan.indicators.evaluation.result.Figures;
import cityplan.indicators.evaluation.result.Formula;
import cityplan.indicators.evaluation.result.Projection;
import cityplan.indicators.number.Fraction;
import cityplan.indicators.number.Powers;
import cityplan.indicators.number.Rounding;
import cityplan.indicators.series.Measure;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The figures of a comparison and the lines by which they can be computed again.
final class Measurement {

    private final Comparison comparison;
    private final BigDecimal actual;
    private final BigDecimal bound;
    private final Working working;

    private Measurement(Comparison comparison) {
        this.comparison = comparison;
        this.actual = comparison.value();
        this.bound = comparison.bound().value();
        this.working = new Working(Evaluator.decimals(comparison.asked()));
    }

    /// Figures with the lines of their working.
    record Measured(Figures figures, List<Formula> formulas) {}

    static Measured of(Comparison comparison) {
        var measurement = new Measurement(comparison);
        Figures figures = measurement.figures();
        return new Measured(figures, measurement.working.lines());
    }

    private Figures figures() {
        derived();
        Optional<Path> path = Path.of(comparison);
        BigDecimal difference =
                working.figure(Kind.DIFFERENCE, actual.subtract(bound), actual, bound);
        Figures figures =
                new Figures(
                        difference,
                        gap(),
                        gapInTolerances(),
                        completion(),
                        path.flatMap(this::progress).orElse(null),
                        elapsed(),
                        path.flatMap(this::asked).orElse(null),
                        requiredGrowth().orElse(null),
                        path.flatMap(this::projection).orElse(null));
        pace();
        return figures;
    }

    private void derived() {
        String values =
                comparison.actual().observations().stream()
                        .map(Observation::value)
                        .map(BigDecimal::toPlainString)
                        .collect(Collectors.joining("; "));
        if (comparison.actual().method() == Method.SUM) {
            working.figure(Kind.ACTUAL_SUM, actual, values);
        }
        if (comparison.actual().method() == Method.GEOMETRIC_MEAN) {
            working.figure(Kind.ACTUAL_MEAN_GROWTH, actual, values);
        }
    }

    private BigDecimal gap() {
        BigDecimal gap = comparison.bound().gap(actual);
        Kind kind =
                switch (comparison.bound().side()) {
                    case HIGHER -> Kind.GAP_HIGHER;
                    case LOWER -> Kind.GAP_LOWER;
                    case NEUTRAL -> Kind.GAP_NEUTRAL;
                };
        return working.figure(kind, gap, actual, bound);
    }

    private @Nullable BigDecimal gapInTolerances() {
        BigDecimal tolerance = comparison.bound().tolerance();
        BigDecimal gap = comparison.bound().gap(actual);
        return tolerance.signum() == 0
                ? null
                : new Fraction(gap, tolerance).rounded(Rounding.PERCENT);
    }

    private @Nullable BigDecimal completion() {
        boolean counts =
                switch (comparison.measure()) {
                    case LEVEL, INC, CUM -> true;
                    case YOY, AAGR -> false;
                };
        boolean counted = comparison.type().adds() || comparison.type() == ValueType.RATIO;
        boolean higher = comparison.asked().indicator().direction() == Direction.HIGHER;
        return counts && counted && higher && bound.signum() > 0
                ? working.percent(
                        Kind.COMPLETION, new Fraction(actual, bound).percent(), actual, bound)
                : null;
    }

    private Optional<BigDecimal> progress(Path path) {
        Kind kind = comparison.neutral() ? Kind.PROGRESS_NEUTRAL : Kind.PROGRESS;
        return path.progress()
                .map(share ->
                        working.percent(kind, share.percent(), actual, path.baseline(), bound));
    }

    private BigDecimal elapsed() {
        Fraction share = comparison.window().share(comparison.asked().at());
        return working.percent(
                Kind.ELAPSED, share.percent(), share.numerator(), share.denominator());
    }

    private Optional<BigDecimal> asked(Path path) {
        Kind kind = path.geometric() ? Kind.ASKED_GEOMETRIC : Kind.ASKED_LINEAR;
        Fraction share = path.share();
        return path.asked()
                .map(asked ->
                        working.percent(
                                kind,
                                asked.percent(),
                                share.numerator(),
                                share.denominator(),
                                path.baseline(),
                                bound));
    }

    /// Yearly growth from the actual to the bound; nothing once no month is left.
    private Optional<BigDecimal> requiredGrowth() {
        long months = comparison.window().monthsAfter(comparison.actual().upTo());
        boolean grows =
                comparison.measure() == Measure.LEVEL
                        && comparison.type().adds()
                        && actual.signum() > 0
                        && bound.signum() > 0;
        if (!grows || months <= 0) {
            return Optional.empty();
        }
        return Powers.power(new Fraction(bound, actual).value(), Fraction.of(12, months))
                .map(factor -> new Fraction(factor.subtract(BigDecimal.ONE), BigDecimal.ONE))
                .map(growth ->
                        working.percent(
                                Kind.REQUIRED_GROWTH, growth.percent(), bound, actual, months));
    }

    private Optional<Projection> projection(Path path) {
        if (!comparison.actual().upTo().isBefore(comparison.window().to())) {
            return Optional.empty();
        }
        Fraction share = path.share();
        boolean geometric = path.geometric() && actual.signum() > 0;
        Kind kind = geometric ? Kind.PROJECTION_GEOMETRIC : Kind.PROJECTION_LINEAR;
        return path.projected()
                .map(value ->
                        new Projection(
                                working.figure(
                                        kind,
                                        value,
                                        actual,
                                        path.baseline(),
                                        share.numerator(),
                                        share.denominator()),
                                comparison.bound().meets(value)));
    }

    private void pace() {
        boolean average = comparison.measure() == Measure.AAGR;
        Kind kind = average ? Kind.PACE_AVERAGE_GROWTH : Kind.PACE;
        Pace.of(comparison).ifPresent(pace -> working.percent(kind, pace.percent(), actual, bound));
    }
}
