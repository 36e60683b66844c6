package cityplan.indicators.evaluation.rule;

import static cityplan.indicators.evaluation.Given.target;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.indicators.evaluation.Given;
import cityplan.indicators.evaluation.fact.Direction;
import cityplan.indicators.evaluation.fact.Operator;
import cityplan.indicators.evaluation.fact.ValueType;
import cityplan.indicators.evaluation.result.Evaluation;
import cityplan.indicators.evaluation.result.Status;
import cityplan.indicators.series.Measure;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

/// Every operator in every direction: what meets, and from where differences count.
class BoundTest {

    @ParameterizedTest(name = "{0} {1} 100: {2} meets: {3}, gap {4}")
    @CsvSource({
        "GE, HIGHER, 100, true, 0.00",
        "GE, HIGHER, 99.99, false, -0.01",
        "GT, HIGHER, 100, false, 0.00",
        "GT, HIGHER, 100.01, true, 0.01",
        "GE, LOWER, 101, true, 1.00",
        "LE, LOWER, 100, true, 0.00",
        "LE, LOWER, 100.01, false, -0.01",
        "LT, LOWER, 100, false, 0.00",
        "LT, LOWER, 99.99, true, 0.01",
        "LE, HIGHER, 99, true, 1.00",
        "GE, NEUTRAL, 103, true, -3.00",
        "LE, NEUTRAL, 97, true, -3.00",
        "EQ, HIGHER, 100, true, 0.00",
        "EQ, HIGHER, 99.99, false, -0.01",
        "EQ, HIGHER, 130, true, 30.00",
        "EQ, LOWER, 100, true, 0.00",
        "EQ, LOWER, 100.01, false, -0.01",
        "EQ, LOWER, 70, true, 30.00",
        "EQ, NEUTRAL, 98, true, -2.00",
        "EQ, NEUTRAL, 102, true, -2.00",
        "EQ, NEUTRAL, 97.99, false, -2.01",
        "EQ, NEUTRAL, 102.01, false, -2.01",
        "APPROX, HIGHER, 98, true, -2.00",
        "APPROX, HIGHER, 97.99, false, -2.01",
        "APPROX, LOWER, 102, true, -2.00",
        "APPROX, LOWER, 102.01, false, -2.01",
        "APPROX, NEUTRAL, 102, true, -2.00",
        "APPROX, NEUTRAL, 97.99, false, -2.01",
    })
    void of_one_value(
            Operator operator, Direction direction, String value, boolean meets, String gap) {
        Given given = target().indicator(ValueType.AMOUNT, direction).to(operator, "100");

        assertJudged(given.at("2026-01-01").observed("2025", value), meets, gap);
    }

    @ParameterizedTest(name = "{0} between 10 and 20: {1} meets: {2}, gap {3}")
    @CsvSource({
        "HIGHER, 10, true, 0.00",
        "HIGHER, 9.99, false, -0.01",
        "HIGHER, 25, true, 15.00",
        "LOWER, 20, true, 0.00",
        "LOWER, 20.01, false, -0.01",
        "LOWER, 5, true, 15.00",
        "NEUTRAL, 10, true, 0.00",
        "NEUTRAL, 13, true, -3.00",
        "NEUTRAL, 18, true, -2.00",
        "NEUTRAL, 9, false, -1.00",
        "NEUTRAL, 22, false, -2.00",
    })
    void of_a_range(Direction direction, String value, boolean meets, String gap) {
        Given given = target().indicator(ValueType.AMOUNT, direction).between("10", "20");

        assertJudged(given.at("2026-01-01").observed("2025", value), meets, gap);
    }

    @ParameterizedTest(name = "{0}: {1} beside 5: {2}, gap {3}")
    @CsvSource({
        "IN_STEP, 4.5, true, -0.5",
        "IN_STEP, 4.49, false, -0.5",
        "IN_STEP, 9, true, 4.0",
        "FASTER_THAN, 5, false, 0.0",
        "FASTER_THAN, 5.01, true, 0.0",
    })
    void of_another_series(Operator operator, String value, boolean meets, String gap) {
        Given given = target().sets(Measure.YOY, "2022").to(operator, null).at("2023-02-01");

        assertJudged(given.observed("2022", value).referenceObserved("2022", "5"), meets, gap);
    }

    @ParameterizedTest(name = "{0} in {1}: about 40 is met from {2} on")
    @CsvSource({
        "SHARE, PCT, LEVEL, 39.5",
        "RATE, PP, LEVEL, 39.5",
        "AMOUNT, CNY_100M, LEVEL, 39.2",
        "COUNT, ONE, LEVEL, 39.2",
        "RATIO, RATIO, LEVEL, 39.2",
        "INDEX, INDEX, LEVEL, 39.2",
        "AMOUNT, CNY_100M, YOY, 39.5",
        "CLASS, RANK, LEVEL, 40",
    })
    void with_the_tolerance_of_its_unit(ValueType type, String unit, Measure measure, String edge) {
        Given given = target().indicator(type, Direction.HIGHER).in(unit, 2);
        given.sets(measure, "2025").to(Operator.APPROX, "40").at("2026-01-01");

        assertThat(given.observed("2025", edge).evaluated().status()).isEqualTo(Status.MET);
        assertThat(given.evaluated().derivation().tolerance())
                .isEqualByComparingTo(new BigDecimal("40").subtract(new BigDecimal(edge)));
    }

    private static void assertJudged(Given given, boolean meets, String gap) {
        Evaluation evaluation = given.evaluated();
        assertThat(evaluation.status())
                .isIn(
                        meets
                                ? new Object[] {Status.MET, Status.EXCEEDED}
                                : new Object[] {Status.MISSED});
        assertThat(evaluation.figures().gap()).isEqualTo(gap);
    }
}
