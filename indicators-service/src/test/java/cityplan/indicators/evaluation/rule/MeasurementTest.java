package cityplan.indicators.evaluation.rule;

import static cityplan.indicators.evaluation.Given.target;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.indicators.evaluation.Given;
import cityplan.indicators.evaluation.fact.Direction;
import cityplan.indicators.evaluation.fact.Operator;
import cityplan.indicators.evaluation.fact.ValueType;
import cityplan.indicators.evaluation.result.Figures;
import cityplan.indicators.evaluation.result.Projection;
import cityplan.indicators.series.Measure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;

/// Every figure, computed by hand.
class MeasurementTest {

    @Test
    void a_level_on_its_way_shows_everything() {
        Figures figures =
                target().observed("2020", "50").observed("2023", "75").evaluated().figures();

        assertThat(figures.difference()).isEqualTo("-25.00");
        assertThat(figures.gap()).isEqualTo("-25.00");
        assertThat(figures.completion()).isEqualTo("75.0");
        assertThat(figures.progress()).isEqualTo("50.0");
        // 2021-01-01 to 2024-06-30 are 1277 of 1826 days.
        assertThat(figures.elapsed()).isEqualTo("69.9");
        // 2^(1095/1826) − 1
        assertThat(figures.asked()).isEqualTo("51.5");
        // (100 / 75)^(12/24) − 1
        assertThat(figures.requiredGrowth()).isEqualTo("15.5");
        // 50 × 1.5^(1826/1095)
        assertThat(figures.projection()).isEqualTo(new Projection(new BigDecimal("98.31"), false));
    }

    @Test
    void what_is_added_up_begins_at_zero_and_goes_by_steady_steps() {
        Given given = target().sets(Measure.INC, "2021/2025").observed("2021", "30");
        Figures figures = given.evaluated().figures();

        assertThat(figures.completion()).isEqualTo("30.0");
        assertThat(figures.progress()).isEqualTo("30.0");
        assertThat(figures.asked()).isEqualTo("20.0");
        assertThat(figures.requiredGrowth()).isNull();
        assertThat(figures.projection()).isEqualTo(new Projection(new BigDecimal("150.08"), true));
    }

    @Test
    void growth_rates_have_a_difference_in_points_and_no_path() {
        Given given = target().sets(Measure.YOY, "2021").to(Operator.EQ, "8").at("2022-06-30");
        Figures figures = given.observed("2021", "3.7").evaluated().figures();

        assertThat(figures.difference()).isEqualTo("-4.3");
        assertThat(figures.completion()).isNull();
        assertThat(figures.progress()).isNull();
        assertThat(figures.asked()).isNull();
        assertThat(figures.requiredGrowth()).isNull();
        assertThat(figures.projection()).isNull();
        assertThat(figures.elapsed()).isEqualTo("100.0");
    }

    @Test
    void a_share_goes_by_steady_steps() {
        Given given = target().indicator(ValueType.SHARE, Direction.HIGHER).in("PCT", 1);
        Figures figures = given.observed("2020", "50").observed("2023", "75").evaluated().figures();

        assertThat(figures.asked()).isEqualTo("60.0");
        assertThat(figures.completion()).isNull();
        assertThat(figures.projection()).isEqualTo(new Projection(new BigDecimal("91.7"), false));
    }

    @Test
    void a_baseline_that_is_not_positive_makes_the_path_linear() {
        Figures figures =
                target().observed("2020", "0").observed("2023", "75").evaluated().figures();

        assertThat(figures.asked()).isEqualTo("60.0");
        assertThat(figures.projection()).isEqualTo(new Projection(new BigDecimal("125.07"), true));
    }

    @Test
    void a_neutral_figure_may_come_from_either_side() {
        Given given = target().indicator(ValueType.SHARE, Direction.NEUTRAL).in("PCT", 1);
        given.to(Operator.APPROX, "30").observed("2020", "34").observed("2023", "29");
        Figures figures = given.evaluated().figures();

        assertThat(figures.difference()).isEqualTo("-1.0");
        assertThat(figures.gap()).isEqualTo("-1.0");
        assertThat(figures.progress()).isEqualTo("75.0");
    }

    @Test
    void a_class_has_a_difference_and_no_shares() {
        Given given = target().indicator(ValueType.CLASS, Direction.LOWER).in("CLASS", 0);
        given.to(Operator.EQ, "3").observed("2020", "5").observed("2023", "4");
        Figures figures = given.evaluated().figures();

        assertThat(figures.difference()).isEqualTo("1");
        assertThat(figures.gap()).isEqualTo("-1");
        assertThat(figures.completion()).isNull();
        assertThat(figures.progress()).isNull();
        assertThat(figures.asked()).isNull();
        assertThat(figures.projection()).isNull();
    }

    @ParameterizedTest
    @EnumSource(ValueType.class)
    void completion_is_of_amounts_counts_and_ratios(ValueType type) {
        Given given = target().indicator(type, Direction.HIGHER).at("2026-01-01");
        BigDecimal completion = given.observed("2025", "75").evaluated().figures().completion();

        assertThat(completion)
                .isEqualTo(
                        switch (type) {
                            case AMOUNT, COUNT, RATIO -> new BigDecimal("75.0");
                            case SHARE, RATE, INDEX, CLASS -> null;
                        });
    }

    @ParameterizedTest
    @CsvSource({"LOWER, 100", "NEUTRAL, 100", "HIGHER, 0", "HIGHER, -5"})
    void completion_needs_more_to_be_better_and_a_positive_bound(Direction side, String bound) {
        Given given = target().indicator(ValueType.AMOUNT, side).to(Operator.EQ, bound);

        assertThat(given.at("2026-01-01").observed("2025", "75").evaluated().figures().completion())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(ValueType.class)
    void required_growth_is_of_amounts_and_counts(ValueType type) {
        Given given = target().indicator(type, Direction.HIGHER).observed("2023", "80");

        assertThat(given.evaluated().figures().requiredGrowth() != null).isEqualTo(type.adds());
    }

    @Test
    void required_growth_needs_positive_ends_and_time() {
        assertThat(target().observed("2023", "0").evaluated().figures().requiredGrowth()).isNull();
        assertThat(
                        target().to(Operator.GE, "0")
                                .observed("2023", "5")
                                .evaluated()
                                .figures()
                                .requiredGrowth())
                .isNull();
        assertThat(
                        target().at("2026-01-01")
                                .observed("2025", "80")
                                .evaluated()
                                .figures()
                                .requiredGrowth())
                .isNull();
    }

    @Test
    void a_figure_is_rounded_half_up_once() {
        Given given = target().in("CNY_100M", 1).to(Operator.GE, "100").at("2026-01-01");
        Figures figures = given.observed("2025", "99.949999").evaluated().figures();

        assertThat(figures.difference()).isEqualTo("-0.1");
        assertThat(figures.completion()).isEqualTo("99.9");
    }
}
