package cityplan.gateway.report.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.client.Plan;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class KindTest {

    @Test
    void a_yearly_plan_has_an_annual_report_on_any_day() {
        var plan = new Plan("ANNUAL_2021", "530100", 2021, 2021);

        assertThat(Kind.of(plan, LocalDate.of(2021, 6, 30))).isEqualTo(Kind.ANNUAL);
        assertThat(Kind.of(plan, LocalDate.of(2024, 6, 30))).isEqualTo(Kind.ANNUAL);
    }

    @Test
    void the_report_is_final_from_the_last_day_on() {
        var plan = new Plan("FYP14", "530100", 2021, 2025);

        assertThat(Kind.of(plan, LocalDate.of(2025, 12, 30)).code()).isEqualTo("mid-term");
        assertThat(Kind.of(plan, LocalDate.of(2025, 12, 31)).code()).isEqualTo("final");
    }
}
