package cityplan.gateway.report.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SummaryTest {

    private static final List<Finding> FINDINGS =
            List.of(
                    Findings.of("a", "GDP", "expected", "met", "ECONOMY"),
                    Findings.of("b", "CPI", "none", "not_assessable", "ECONOMY"),
                    Findings.of("c", "FOREST_COVER", "binding", "on_track", "ENVIRONMENT"));

    @Test
    void every_status_is_named_and_counts_add_up() {
        var summary = Summary.of(FINDINGS, List.of("ENVIRONMENT", "ECONOMY"));

        assertThat(summary.targets()).isEqualTo(3);
        assertThat(summary.judged()).isEqualTo(2);
        assertThat(summary.statuses()).extracting(Summary.Count::status).isEqualTo(Status.ALL);
        assertThat(summary.statuses().stream().mapToLong(Summary.Count::targets).sum())
                .isEqualTo(3);
    }

    @Test
    void themes_stand_in_their_order_and_binding_targets_first() {
        var summary = Summary.of(FINDINGS, List.of("ENVIRONMENT", "ECONOMY"));

        assertThat(summary.themes())
                .extracting(Summary.Group::code)
                .containsExactly("ENVIRONMENT", "ECONOMY");
        assertThat(summary.natures())
                .extracting(Summary.Group::code)
                .containsExactly("binding", "expected", "none");
    }
}
