package cityplan.indicators.evaluation.rule;

import static cityplan.indicators.evaluation.Given.target;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.indicators.evaluation.Given;
import cityplan.indicators.evaluation.evidence.Reason;
import cityplan.indicators.evaluation.fact.Direction;
import cityplan.indicators.evaluation.fact.Operator;
import cityplan.indicators.evaluation.fact.Qualifier;
import cityplan.indicators.evaluation.fact.ValueType;
import cityplan.indicators.evaluation.result.Evaluation;
import cityplan.indicators.evaluation.result.Rule;
import cityplan.indicators.evaluation.result.Status;
import cityplan.indicators.series.Measure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every line of the statuses, in their order.
class JudgementTest {

    @Test
    void a_figure_set_by_the_province_is_not_assessable_even_when_one_is_observed() {
        Given given = target().to(Operator.EXTERNAL, null).observed("2023", "90");

        assertReason(given, Reason.EXTERNAL_TARGET);
        assertThat(given.evaluated().actual()).isNotNull();
        assertReason(target().to(Operator.EXTERNAL, null).at("2020-01-01"), Reason.EXTERNAL_TARGET);
    }

    @Test
    void before_its_window_a_target_has_not_started() {
        assertReason(target().at("2020-12-31").observed("2019", "90"), Reason.NOT_STARTED);
        assertReason(
                target().sets(Measure.INC, "2025").at("2024-12-31").observed("2024", "1"),
                Reason.NOT_STARTED);
        assertReason(target().at("2021-01-01"), Reason.NO_OBSERVATION);
    }

    @Test
    void without_a_figure_of_its_own_there_is_no_observation() {
        assertReason(target(), Reason.NO_OBSERVATION);
        assertReason(target().elsewhere("530000", "2023", "90"), Reason.NO_OBSERVATION);
    }

    @Test
    void a_relative_target_needs_a_figure_of_its_reference_up_to_the_same_day() {
        Given given = target().sets(Measure.AAGR, "2021/2025").to(Operator.IN_STEP, null);
        given.observed(Measure.YOY, "2021", "5").observed(Measure.YOY, "2022", "5");

        assertReason(given, Reason.NO_REFERENCE);
        given.referenceObserved(Measure.YOY, "2021", "4");
        assertReason(given, Reason.NO_REFERENCE);
        given.referenceObserved(Measure.YOY, "2022", "4");
        assertThat(given.evaluated().status()).isEqualTo(Status.ON_TRACK);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, GE,  99, true",
        "AT_LEAST, GE, 101, false",
        "AT_MOST,  GE, 101, true",
        "AT_MOST,  GE,  99, false",
        "AT_LEAST, LE,  99, true",
        "AT_LEAST, LE, 101, false",
        "AT_MOST,  LE, 101, true",
        "AT_MOST,  LE,  99, false",
        "APPROX,   GE,  99, true",
        "APPROX,   GE, 101, true",
        "APPROX,   GE, 102, false",
        "APPROX,   GE,  97, false",
        "APPROX,   LT, 101, true",
    })
    void a_qualified_figure_is_imprecise_when_its_ends_disagree(
            Qualifier qualifier, Operator operator, String value, boolean imprecise) {
        Evaluation evaluation =
                target().to(operator, "100")
                        .at("2026-01-31")
                        .observed("2025", value, qualifier)
                        .evaluated();

        assertThat(evaluation.reason() == Reason.IMPRECISE_OBSERVATION).isEqualTo(imprecise);
        assertThat(evaluation.derivation().rule())
                .isEqualTo(imprecise ? Rule.IMPRECISE : Rule.PERIOD_OVER);
    }

    @Test
    void one_qualified_part_makes_the_sum_a_range() {
        Given given = target().sets(Measure.INC, "2021/2022").to(Operator.LE, "100");
        given.observed("2021", "40", Qualifier.AT_LEAST).observed("2022", "50");

        assertReason(given.at("2023-01-31"), Reason.IMPRECISE_OBSERVATION);
    }

    @Test
    void a_range_around_a_band_is_imprecise() {
        Given given =
                target().indicator(ValueType.SHARE, Direction.NEUTRAL)
                        .in("PCT", 1)
                        .between("30", "30.2")
                        .at("2026-01-31")
                        .observed("2025", "30.1", Qualifier.APPROX);

        assertReason(given, Reason.IMPRECISE_OBSERVATION);
    }

    @ParameterizedTest
    @CsvSource({
        " 99.99, MISSED",
        "100,    MET",
        "102,    MET",
        "102.01, EXCEEDED",
    })
    void at_the_end_a_target_is_missed_met_or_exceeded(String value, Status status) {
        assertStatus(target().at("2025-12-31").observed("2025", value), status);
    }

    @Test
    void a_tolerance_in_points_decides_where_the_difference_is_in_points() {
        Given yoy = target().sets(Measure.YOY, "2021").to(Operator.EQ, "3.5").at("2022-02-01");

        assertStatus(yoy.observed("2021", "4"), Status.MET);
        Given more = target().sets(Measure.YOY, "2021").to(Operator.EQ, "3.5").at("2022-02-01");
        assertStatus(more.observed("2021", "4.1"), Status.EXCEEDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"LE", "LT"})
    void below_a_ceiling_nothing_is_exceeded(Operator operator) {
        Given given = target().indicator(ValueType.RATE, Direction.LOWER).in("PCT", 1);

        assertStatus(given.to(operator, "5").at("2026-01-01").observed("2025", "1"), Status.MET);
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_STEP", "FASTER_THAN"})
    void a_relative_target_is_met_but_never_exceeded(Operator operator) {
        Given given = target().sets(Measure.YOY, "2022").to(operator, null).at("2023-02-01");

        assertStatus(given.observed("2022", "9").referenceObserved("2022", "3"), Status.MET);
    }

    @Test
    void a_class_is_met_but_never_exceeded() {
        Given given = target().indicator(ValueType.CLASS, Direction.LOWER).in("CLASS", 0);

        assertStatus(given.to(Operator.EQ, "4").at("2026-01-01").observed("2025", "2"), Status.MET);
    }

    @Test
    void a_neutral_target_is_met_within_the_tolerance_and_never_exceeded() {
        Given given = target().indicator(ValueType.SHARE, Direction.NEUTRAL).in("PCT", 1);
        given.to(Operator.APPROX, "30").at("2026-01-01");

        assertStatus(given.observed("2025", "30.5"), Status.MET);
    }

    @ParameterizedTest
    @CsvSource({"5.0, ON_TRACK", "5.1, OFF_TRACK"})
    void a_yearly_target_is_on_or_off_track_while_its_year_runs(String value, Status status) {
        Given given = target().indicator(ValueType.RATE, Direction.LOWER).in("PCT", 1);

        Evaluation evaluation =
                given.to(Operator.LE, "5").at("2025-08-01").observed("2025-H1", value).evaluated();

        assertThat(evaluation.status()).isEqualTo(status);
        assertThat(evaluation.derivation().rule()).isEqualTo(Rule.YEARLY_RUNNING);
    }

    @Test
    void what_holds_before_the_end_is_met_early() {
        assertStatus(target().observed("2023", "100"), Status.MET_EARLY);
        assertStatus(
                target().sets(Measure.CUM, "2021/2025").observed("2021/2023", "100"),
                Status.MET_EARLY);
    }

    @Test
    void average_growth_that_holds_is_on_track() {
        Given given = target().sets(Measure.AAGR, "2021/2025").to(Operator.GE, "7.5");

        assertStatus(given.observed(Measure.YOY, "2021", "8"), Status.ON_TRACK);
    }

    @Test
    void a_level_needs_a_baseline_unless_the_bound_holds() {
        assertReason(target().observed("2023", "90"), Reason.NO_BASELINE);
    }

    @Test
    void a_baseline_that_met_the_bound_makes_it_off_track() {
        assertRule(
                target().observed("2020", "101").observed("2023", "99"),
                Status.OFF_TRACK,
                Rule.BASELINE_MEETS);
        assertRule(
                target().to(Operator.GT, "100").observed("2020", "100").observed("2023", "100"),
                Status.OFF_TRACK,
                Rule.BASELINE_MEETS);
    }

    @ParameterizedTest
    @CsvSource({"5, LAGGING", "4, LAGGING", "6, REGRESSING", "3, MET_EARLY"})
    void a_class_is_lagging_or_regressing(String value, Status status) {
        Given given = target().indicator(ValueType.CLASS, Direction.LOWER).in("CLASS", 0);

        assertStatus(
                given.to(Operator.EQ, "3").observed("2020", "5").observed("2023", value), status);
    }

    @ParameterizedTest
    @CsvSource({
        "56.97, ON_TRACK",
        "56.96, LAGGING",
        "35.99, LAGGING",
        "35.98, OFF_TRACK",
        " 0,    OFF_TRACK",
        "-0.01, REGRESSING",
    })
    void the_pace_decides_on_the_way(String total, Status status) {
        Given given = target().sets(Measure.CUM, "2021/2025").to(Operator.GE, "100");
        Given third = given.at("2023-12-31").observed("2021/2023", total);

        // Three years are 1095 of 1826 days: 59.967… is asked, 56.968… of it is on track.
        assertRule(third, status, Rule.PROGRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "7.125, ON_TRACK",
        "7.124, LAGGING",
        "4.5, LAGGING",
        "4.4, OFF_TRACK",
        "0, OFF_TRACK",
        "-0.1, REGRESSING",
    })
    void average_growth_is_judged_by_its_share_of_the_bound(String growth, Status status) {
        Given given = target().sets(Measure.AAGR, "2021/2025").to(Operator.GE, "7.5");

        assertRule(given.observed(Measure.YOY, "2021", growth), status, Rule.AVERAGE_GROWTH);
    }

    @Test
    void average_growth_under_a_bound_that_is_not_positive_is_off_track() {
        Given given = target().sets(Measure.AAGR, "2021/2025").to(Operator.GE, "0");

        assertStatus(given.observed(Measure.YOY, "2021", "-1"), Status.OFF_TRACK);
    }

    @Test
    void falling_behind_the_baseline_is_regressing() {
        assertStatus(target().observed("2020", "50").observed("2023", "49"), Status.REGRESSING);
    }

    @Test
    void where_less_is_better_the_pace_counts_downwards() {
        Given given = target().indicator(ValueType.AMOUNT, Direction.LOWER).to(Operator.LE, "80");

        assertStatus(given.observed("2020", "100").observed("2023", "85"), Status.ON_TRACK);
    }

    private static void assertStatus(Given given, Status status) {
        assertThat(given.evaluated().status()).isEqualTo(status);
    }

    private static void assertRule(Given given, Status status, Rule rule) {
        assertStatus(given, status);
        assertThat(given.evaluated().derivation().rule()).isEqualTo(rule);
    }

    private static void assertReason(Given given, Reason reason) {
        assertStatus(given, Status.NOT_ASSESSABLE);
        assertThat(given.evaluated().reason()).isEqualTo(reason);
    }
}
