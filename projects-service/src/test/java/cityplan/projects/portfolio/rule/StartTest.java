package cityplan.projects.portfolio.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.projects.portfolio.rule.Start.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class StartTest {

    private static final Span YEAR = Span.year("2024");

    @ParameterizedTest
    @CsvSource({
        "2023-12-01, 2023-12-31, EARLY",
        "2024-01-01, 2024-12-31, ON_TIME",
        "2024-05-01, 2024-05-31, ON_TIME",
        "2025-01-01, 2025-01-31, LATE",
        "2023-12-01, 2024-01-31, UNCLEAR",
        "2021-01-01, 2025-12-31, UNCLEAR"
    })
    void works_begin_in_the_year_of_their_list_or_not(LocalDate from, LocalDate to, Start start) {
        assertThat(Start.of(YEAR, new Span(from, to), LocalDate.of(2025, 6, 1))).isEqualTo(start);
    }

    @Test
    void without_a_report_they_are_late_once_the_year_is_over() {
        assertThat(Start.of(YEAR, null, LocalDate.of(2024, 12, 31))).isEqualTo(Start.OPEN);
        assertThat(Start.of(YEAR, null, LocalDate.of(2025, 1, 1))).isEqualTo(Start.LATE);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, EARLY",
        "2024-04-01, ON_TIME",
        "2024-04-30, ON_TIME",
        "2024-05-01, LATE"
    })
    void a_milestone_is_kept_in_its_month(LocalDate begun, Start start) {
        Span due = Span.month(LocalDate.of(2024, 4, 20));

        assertThat(Start.of(due, new Span(begun, begun), LocalDate.of(2024, 6, 1)))
                .isEqualTo(start);
    }
}
