package cityplan.common.period;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2021, 2021-01-01, 2021-12-31, ANNUAL",
        "2021-H1, 2021-01-01, 2021-06-30, HALF_YEARLY",
        "2021-H2, 2021-07-01, 2021-12-31, HALF_YEARLY",
        "2021-Q4, 2021-10-01, 2021-12-31, QUARTERLY",
        "2024-02, 2024-02-01, 2024-02-29, MONTHLY",
        "2021/2025, 2021-01-01, 2025-12-31, MULTI_YEAR"
    })
    void a_period_is_the_days_from_its_first_to_its_last(
            String code, LocalDate start, LocalDate end, Frequency frequency) {
        assertThat(Period.parse(code)).contains(new Period(code, start, end, frequency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "21",
                "0021",
                "2021-13",
                "2021-Q5",
                "2021-H3",
                "2021/2021",
                "2021/2020",
                "2021-1",
                "２０２１"
            })
    void what_is_no_period_is_not_read(String code) {
        assertThat(Period.parse(code)).isEmpty();
    }

    @Property
    void the_months_of_a_year_follow_each_other_without_a_gap(
            @ForAll @IntRange(min = 1000, max = 2998) int year,
            @ForAll @IntRange(min = 1, max = 11) int month) {
        Period one = Period.parse("%d-%02d".formatted(year, month)).orElseThrow();
        Period next = Period.parse("%d-%02d".formatted(year, month + 1)).orElseThrow();

        assertThat(one.end().plusDays(1)).isEqualTo(next.start());
        assertThat(Period.parse(String.valueOf(year)).orElseThrow().contains(one)).isTrue();
    }

    @Test
    void a_year_does_not_contain_the_next() {
        Period year = Period.parse("2021").orElseThrow();

        assertThat(year.contains(Period.parse("2021/2025").orElseThrow())).isFalse();
    }
}
