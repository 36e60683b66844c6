package cityplan.indicators.evaluation.evidence;

import static cityplan.indicators.evaluation.Given.target;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.indicators.evaluation.Given;
import cityplan.indicators.evaluation.fact.Direction;
import cityplan.indicators.evaluation.fact.Operator;
import cityplan.indicators.evaluation.fact.ValueType;
import cityplan.indicators.evaluation.result.Evaluation;
import cityplan.indicators.series.Measure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.Objects;

/// Which figure a target is held against.
class SearchTest {

    @Test
    void the_figure_of_exactly_the_period_counts_before_any_other() {
        Given given = target().sets(Measure.CUM, "2021/2022").at("2023-06-30");
        given.observed(Measure.LEVEL, "2021", "1").observed(Measure.LEVEL, "2022", "2");

        assertActual(given, "3", Method.SUM, "2022-12-31");
        assertActual(given.observed("2021/2022", "5"), "5", Method.EXACT, "2022-12-31");
    }

    @Test
    void final_counts_before_preliminary_and_then_what_was_published_last() {
        Given given = target().at("2026-06-30");
        given.published("2026-01-10", false, "2025", "1");
        given.published("2026-02-10", false, "2025", "2");
        given.published("2026-03-10", true, "2025", "3");

        assertActual(given, "2", Method.EXACT, "2025-12-31");
    }

    @Test
    void what_was_published_later_or_of_a_period_that_runs_is_not_known() {
        Given given = target().at("2026-01-31");
        given.published("2026-02-01", false, "2025", "1");

        assertThat(given.evaluated().actual()).isNull();
        Given running = target().sets(Measure.YOY, "2024").at("2024-06-29");
        assertThat(running.published("2024-01-01", false, "2024-H1", "1").evaluated().actual())
                .isNull();
    }

    @Test
    void additions_add_up_over_parts_of_any_length() {
        Given given = target().sets(Measure.INC, "2021/2025");
        given.observed("2021", "1").observed("2022-H1", "2").observed("2022-Q3", "3");

        assertActual(given, "6", Method.SUM, "2022-09-30");
    }

    @Test
    void overlapping_parts_count_once_in_the_way_that_reaches_furthest() {
        Given given = target().sets(Measure.INC, "2021/2025");
        given.observed("2021", "10").observed("2021-H1", "4").observed("2021-H2", "6");
        given.observed("2022-Q1", "3");

        assertActual(given, "13", Method.SUM, "2022-03-31");
        assertThat(actual(given).observations()).hasSize(2);
    }

    @Test
    void parts_follow_each_other_from_the_first_day_without_a_gap() {
        Given gap = target().sets(Measure.INC, "2021/2025");
        gap.observed("2021", "1").observed("2023", "5");
        assertActual(gap, "1", Method.SUM, "2021-12-31");

        Given late = target().sets(Measure.INC, "2021/2025").observed("2022", "5");
        assertThat(late.evaluated().actual()).isNull();
    }

    @Test
    void once_the_period_is_over_parts_must_fill_it() {
        Given given = target().sets(Measure.INC, "2021/2022").observed("2021", "1");

        assertActual(given.at("2022-12-30"), "1", Method.SUM, "2021-12-31");
        assertThat(given.at("2022-12-31").evaluated().actual()).isNull();
    }

    @Test
    void a_total_is_the_sum_of_the_years_or_what_was_reported_whichever_reaches_further() {
        Given given = target().sets(Measure.CUM, "2021/2025").at("2025-06-30");
        given.observed(Measure.LEVEL, "2021", "1").observed(Measure.LEVEL, "2022", "2");

        assertActual(given, "3", Method.SUM, "2022-12-31");
        assertActual(given.observed("2021/2022", "4"), "4", Method.RUNNING_TOTAL, "2022-12-31");
        given.observed("2021/2023", "7");
        assertActual(given, "7", Method.RUNNING_TOTAL, "2023-12-31");
        given.observed(Measure.LEVEL, "2023", "3").observed(Measure.LEVEL, "2024", "4");
        assertActual(given, "10", Method.SUM, "2024-12-31");
    }

    @ParameterizedTest
    @EnumSource(
            value = ValueType.class,
            names = {"AMOUNT", "COUNT"},
            mode = EnumSource.Mode.EXCLUDE)
    void levels_that_do_not_add_up_make_no_total(ValueType type) {
        Given given = target().indicator(type, Direction.HIGHER).sets(Measure.CUM, "2021/2025");

        assertThat(given.observed(Measure.LEVEL, "2021", "1").evaluated().actual()).isNull();
    }

    @Test
    void average_growth_is_the_geometric_mean_of_the_years_and_never_made_of_levels() {
        Given given = target().sets(Measure.AAGR, "2021/2025").to(Operator.GE, "7");
        given.observed(Measure.LEVEL, "2020", "100").observed(Measure.LEVEL, "2021", "150");
        assertThat(given.evaluated().actual()).isNull();

        given.observed(Measure.YOY, "2021", "10").observed(Measure.YOY, "2022", "21");
        assertThat(actual(given).value().toPlainString()).startsWith("15.36897329871");
        assertThat(actual(given).method()).isEqualTo(Method.GEOMETRIC_MEAN);
    }

    @Test
    void while_the_window_runs_a_level_is_that_of_the_latest_whole_year() {
        Given given = target().observed("2021", "1").observed("2023", "3").observed("2020", "9");

        assertActual(given, "3", Method.LATEST_YEAR, "2023-12-31");
        assertThat(given.at("2026-01-01").evaluated().actual()).isNull();
    }

    @Test
    void growth_counts_up_to_the_latest_part_of_its_year() {
        Given given = target().sets(Measure.YOY, "2024").at("2024-11-01");
        given.observed("2024-Q1", "4").observed("2024-Q2", "5").observed("2024-H1", "4.6");

        assertActual(given, "4.6", Method.LATEST_PART, "2024-06-30");
        assertThat(given.at("2024-12-31").evaluated().actual()).isNull();
    }

    @ParameterizedTest
    @EnumSource(ValueType.class)
    void a_part_of_the_year_says_something_of_shares_rates_and_indices_only(ValueType type) {
        Given given = target().indicator(type, Direction.HIGHER).at("2025-09-01");
        given.observed("2025-H1", "90");

        assertThat(given.evaluated().actual() != null)
                .isEqualTo(
                        switch (type) {
                            case SHARE, RATE, INDEX -> true;
                            case AMOUNT, COUNT, RATIO, CLASS -> false;
                        });
    }

    @Test
    void the_baseline_is_the_year_before_the_window() {
        assertThat(target().observed("2020", "7").observed("2023", "8").evaluated().baseline())
                .isEqualTo("7");
        Given yearly = target().plannedFor(2024, 2025).at("2026-01-01");
        assertThat(yearly.observed("2024", "7").observed("2025", "8").evaluated().baseline())
                .isEqualTo("7");
        assertThat(
                        target().sets(Measure.CUM, "2021/2025")
                                .observed("2021/2022", "8")
                                .evaluated()
                                .baseline())
                .isZero();
        assertThat(
                        target().sets(Measure.YOY, "2021")
                                .at("2022-01-01")
                                .observed("2020", "3")
                                .observed("2021", "8")
                                .evaluated()
                                .baseline())
                .isNull();
    }

    @Test
    void a_reference_is_of_the_same_part_of_the_year() {
        Given given = target().sets(Measure.YOY, "2024").to(Operator.FASTER_THAN, null);
        given.at("2024-11-01").observed("2024-Q2", "5");
        given.referenceObserved("2024-H1", "9").referenceObserved("2024-Q2", "4");

        assertThat(given.evaluated().bound()).isEqualTo("4");
    }

    private static Actual actual(Given given) {
        return Objects.requireNonNull(given.evaluated().actual());
    }

    private static void assertActual(Given given, String value, Method method, String upTo) {
        Evaluation evaluation = given.evaluated();
        assertThat(evaluation.actual()).isNotNull();
        assertThat(evaluation.actual().value()).isEqualByComparingTo(new BigDecimal(value));
        assertThat(evaluation.actual().method()).isEqualTo(method);
        assertThat(evaluation.actual().upTo()).isEqualTo(upTo);
    }
}
