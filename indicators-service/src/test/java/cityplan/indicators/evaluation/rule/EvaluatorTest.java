package cityplan.indicators.evaluation.rule;

import static cityplan.indicators.evaluation.Given.target;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.indicators.evaluation.Given;
import cityplan.indicators.evaluation.fact.Direction;
import cityplan.indicators.evaluation.fact.Observation;
import cityplan.indicators.evaluation.fact.Operator;
import cityplan.indicators.evaluation.fact.Qualifier;
import cityplan.indicators.evaluation.fact.RuleSet;
import cityplan.indicators.evaluation.fact.ValueType;
import cityplan.indicators.evaluation.result.Evaluation;
import cityplan.indicators.evaluation.result.Input;
import cityplan.indicators.evaluation.result.Status;
import cityplan.indicators.series.Measure;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// What holds of every evaluation.
class EvaluatorTest {

    private static final List<Status> WORST_FIRST =
            List.of(
                    Status.REGRESSING,
                    Status.OFF_TRACK,
                    Status.MISSED,
                    Status.LAGGING,
                    Status.ON_TRACK,
                    Status.MET_EARLY,
                    Status.MET,
                    Status.EXCEEDED);

    /// A target and what it is held against, without its figure.
    record Setting(
            ValueType type,
            Direction direction,
            Measure measure,
            Operator operator,
            BigDecimal bound,
            BigDecimal baseline,
            LocalDate at) {

        Given with(BigDecimal actual) {
            return with(actual, null);
        }

        Given with(BigDecimal actual, Qualifier qualifier) {
            boolean years = measure == Measure.LEVEL || measure == Measure.YOY;
            boolean parts = measure == Measure.AAGR || measure == Measure.INC;
            String period = years ? "2025" : "2021/2025";
            Given given =
                    target().indicator(type, direction)
                            .in(type == ValueType.SHARE ? "PCT" : "CNY_100M", 2)
                            .sets(measure, period)
                            .at(at.toString())
                            .observed(Measure.LEVEL, "2020", baseline.toPlainString());
            if (operator == Operator.BETWEEN) {
                given.between(bound.toPlainString(), bound.add(BigDecimal.TEN).toPlainString());
            } else {
                given.to(operator, operator.relative() ? null : bound.toPlainString());
            }
            String observed = years ? "2023" : parts ? "2021" : "2021/2022";
            String value = actual.toPlainString();
            Measure part = measure == Measure.AAGR ? Measure.YOY : measure;
            if (part == measure) {
                given.observed(observed, value, qualifier).observed(period, value, qualifier);
                given.referenceObserved(observed, bound.toPlainString());
                given.referenceObserved(period, bound.toPlainString());
            } else {
                given.observed(part, observed, value).observed(period, value);
                given.referenceObserved(part, observed, bound.toPlainString());
                given.referenceObserved(period, bound.toPlainString());
            }
            return given;
        }

        /// How good a figure is, where that is defined: higher, lower, or nearer on its side.
        BigDecimal merit(BigDecimal actual) {
            return switch (Criterion.side(operator, direction)) {
                case HIGHER -> actual;
                case LOWER -> actual.negate();
                case NEUTRAL ->
                        switch (operator) {
                            case GE, GT, IN_STEP, FASTER_THAN -> actual;
                            case LE, LT -> actual.negate();
                            case EQ, APPROX, BETWEEN, EXTERNAL ->
                                    actual.subtract(bound).abs().negate();
                        };
            };
        }
    }

    @Property(tries = 5000)
    void a_better_figure_never_gives_a_worse_status(
            @ForAll("settings") Setting setting,
            @ForAll("figures") BigDecimal one,
            @ForAll("figures") BigDecimal other) {
        boolean oneSide =
                setting.direction != Direction.NEUTRAL
                        || (one.compareTo(setting.bound) <= 0
                                && other.compareTo(setting.bound) <= 0);
        if (!oneSide) {
            return;
        }
        boolean oneIsBetter = setting.merit(one).compareTo(setting.merit(other)) >= 0;
        Status better = setting.with(oneIsBetter ? one : other).evaluated().status();
        Status worse = setting.with(oneIsBetter ? other : one).evaluated().status();

        if (better != Status.NOT_ASSESSABLE && worse != Status.NOT_ASSESSABLE) {
            assertThat(WORST_FIRST.indexOf(better))
                    .as("%s: %s %s, %s %s", setting, one, better, other, worse)
                    .isGreaterThanOrEqualTo(WORST_FIRST.indexOf(worse));
        }
    }

    @Property(tries = 3000)
    void every_combination_of_inputs_has_an_answer(
            @ForAll("settings") Setting setting,
            @ForAll("figures") BigDecimal actual,
            @ForAll Qualifier qualifier) {
        Evaluation evaluation = setting.with(actual, qualifier).evaluated();

        assertThat(evaluation.reason() != null)
                .isEqualTo(evaluation.status() == Status.NOT_ASSESSABLE);
        assertThat(evaluation).isEqualTo(setting.with(actual, qualifier).evaluated());
    }

    @Property(tries = 2000)
    void the_derivation_suffices_to_redo_the_figures_by_hand(
            @ForAll("settings") Setting setting, @ForAll("figures") BigDecimal actual) {
        Evaluation evaluation = setting.with(actual).evaluated();
        if (evaluation.bound() == null) {
            return;
        }
        BigDecimal value = byHand(evaluation);
        BigDecimal bound = evaluation.bound();
        int decimals = evaluation.derivation().decimals();

        assertThat(evaluation.figures().difference())
                .isEqualTo(value.subtract(bound).setScale(decimals, RoundingMode.HALF_UP));
        if (evaluation.figures().completion() != null) {
            assertThat(evaluation.figures().completion()).isEqualTo(percent(value, bound));
        }
        BigDecimal progress = evaluation.figures().progress();
        if (progress != null && setting.direction != Direction.NEUTRAL) {
            BigDecimal from = Objects.requireNonNull(evaluation.baseline());
            assertThat(progress).isEqualTo(percent(value.subtract(from), bound.subtract(from)));
        }
    }

    @Test
    void another_rule_set_judges_anew_and_is_named() {
        RuleSet strict =
                new RuleSet(
                        "strict-1",
                        BigDecimal.ONE,
                        new BigDecimal("0.8"),
                        new BigDecimal("0.1"),
                        new BigDecimal("0.001"),
                        new BigDecimal("0.1"));
        Given given = target().observed("2020", "50").observed("2023", "75");

        assertThat(given.evaluated().status()).isEqualTo(Status.ON_TRACK);
        Evaluation replayed = given.by(strict).evaluated();
        assertThat(replayed.status()).isEqualTo(Status.LAGGING);
        assertThat(replayed.derivation().rules().code()).isEqualTo("strict-1");
    }

    /// The figure from the observations that the derivation names.
    private static BigDecimal byHand(Evaluation evaluation) {
        List<BigDecimal> values =
                evaluation.derivation().inputs().stream()
                        .filter(input -> input.role() == Input.Role.ACTUAL)
                        .map(Input::observation)
                        .map(Observation::value)
                        .toList();
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2)
                .divide(whole, new MathContext(100))
                .setScale(1, RoundingMode.HALF_UP);
    }

    @Provide
    Arbitrary<Setting> settings() {
        return Combinators.combine(
                        Arbitraries.of(ValueType.class),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(Measure.class),
                        Arbitraries.of(Operator.class),
                        figures(),
                        figures(),
                        Arbitraries.of("2020-06-01", "2022-01-31", "2024-06-30", "2025-12-31")
                                .map(LocalDate::parse))
                .as(Setting::new);
    }

    @Provide
    Arbitrary<BigDecimal> figures() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        6,
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-150"), new BigDecimal("150"))
                                .ofScale(2)),
                Tuple.of(
                        1,
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-1e30"), new BigDecimal("1e30"))
                                .ofScale(10)),
                Tuple.of(
                        2,
                        Arbitraries.of("0", "100", "99.99", "0.0000000001").map(BigDecimal::new)));
    }
}
