package cityplan.indicators.evaluation.evidence;

import static cityplan.indicators.evaluation.Given.target;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.indicators.evaluation.Given;
import cityplan.indicators.evaluation.fact.Direction;
import cityplan.indicators.evaluation.fact.Operator;
import cityplan.indicators.evaluation.fact.ValueType;
import cityplan.indicators.series.Measure;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;

class WindowTest {

    @Test
    void a_level_has_been_on_its_way_since_the_plan_began() {
        assertWindow(target(), "2021-01-01", "2025-12-31", false);
    }

    @ParameterizedTest
    @CsvSource({"INC, 2023", "CUM, 2022/2024", "AAGR, 2021/2025"})
    void any_other_measure_has_its_own_period(Measure measure, String period) {
        Window window = window(target().sets(measure, period));

        assertThat(window.from().getYear()).isEqualTo(Integer.parseInt(period.substring(0, 4)));
        assertThat(window.yearly()).isFalse();
    }

    @Test
    void growth_on_the_year_before_is_yearly() {
        assertWindow(target().sets(Measure.YOY, "2023"), "2023-01-01", "2023-12-31", true);
    }

    @ParameterizedTest
    @CsvSource({"LE, true", "LT, true", "GE, false", "EQ, false"})
    void a_ceiling_on_a_rate_is_yearly(Operator operator, boolean yearly) {
        Given rate = target().indicator(ValueType.RATE, Direction.LOWER).to(operator, "5");
        Given share = target().indicator(ValueType.SHARE, Direction.LOWER).to(operator, "5");

        assertThat(window(rate).yearly()).isEqualTo(yearly);
        assertThat(window(share).yearly()).isFalse();
    }

    @Test
    void what_a_plan_sets_for_several_years_is_yearly() {
        assertWindow(target().plannedFor(2024, 2025), "2025-01-01", "2025-12-31", true);
    }

    @Test
    void a_plan_that_begins_after_the_period_leaves_the_period() {
        assertWindow(target().sets(Measure.LEVEL, "2020"), "2020-01-01", "2020-12-31", false);
    }

    @Test
    void its_last_day_ends_it() {
        Window window = window(target());

        assertThat(window.overAt(LocalDate.parse("2025-12-30"))).isFalse();
        assertThat(window.overAt(LocalDate.parse("2025-12-31"))).isTrue();
        assertThat(window.share(LocalDate.parse("2021-01-01")).rounded(9))
                .isEqualTo(new BigDecimal("0.000547645"));
        assertThat(window.share(LocalDate.parse("2025-12-31")).percent())
                .isEqualTo(new BigDecimal("100.0"));
        assertThat(window.share(LocalDate.parse("2020-12-31")).percent())
                .isEqualTo(new BigDecimal("0.0"));
    }

    @Property
    void more_of_it_is_gone_each_day(
            @ForAll @IntRange(min = -800, max = 3000) int day,
            @ForAll @IntRange(min = 0, max = 400) int later) {
        Window window = window(target());
        LocalDate one = window.from().plusDays(day);

        assertThat(window.share(one.plusDays(later)).value())
                .isGreaterThanOrEqualTo(window.share(one).value())
                .isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    private static Window window(Given given) {
        return Window.of(given.asked().target(), given.asked().indicator());
    }

    private static void assertWindow(Given given, String from, String to, boolean yearly) {
        assertThat(window(given))
                .isEqualTo(new Window(LocalDate.parse(from), LocalDate.parse(to), yearly));
    }
}
