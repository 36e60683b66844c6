package cityplan.gateway.report.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

class FindingTest {

    @Test
    void distance_is_the_gap_in_tolerances_half_up() {
        assertThat(Findings.of("a", "missed", "-4.3", "0.5").distance())
                .contains(new BigDecimal("-8.6"));
        assertThat(Findings.of("a", "exceeded", "16.38", "11.62").distance())
                .contains(new BigDecimal("1.4"));
    }

    @Test
    void without_a_tolerance_there_is_no_distance() {
        assertThat(Findings.of("a", "lagging", "-1", "0").distance()).isEmpty();
        assertThat(Findings.of("a", "lagging").distance()).isEmpty();
    }

    @Test
    void targets_stand_by_indicator_and_period_with_their_evaluations() {
        var found =
                Finding.all(
                        List.of(
                                Findings.target("b", "GDP", "none"),
                                Findings.target("a", "CPI", "none")),
                        List.of(
                                Findings.evaluation("a", "met"),
                                Findings.evaluation("b", "missed")));

        assertThat(found).extracting(Finding::id).containsExactly("a", "b");
        assertThat(found).extracting(Finding::status).containsExactly("met", "missed");
        assertThat(found.getFirst().evaluation().has("plan")).isFalse();
        assertThat(found.getFirst().theme()).isEqualTo("ECONOMY");
    }
}
