package cityplan.gateway.report.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class UnjudgedTest {

    @Test
    void the_reason_of_most_targets_stands_first() {
        var unjudged =
                Unjudged.of(
                        List.of(
                                open("a", "no_baseline"),
                                open("b", "no_observation"),
                                Findings.of("c", "met"),
                                open("d", "no_observation")));

        assertThat(unjudged)
                .extracting(Unjudged::reason)
                .containsExactly("no_observation", "no_baseline");
        assertThat(unjudged.getFirst().targets()).containsExactly("b", "d");
        assertThat(unjudged.getFirst().explanation()).isEqualTo("Said in words.");
    }

    private static Finding open(String id, String reason) {
        return Finding.of(
                Findings.target(id, "GDP", "none"),
                Findings.evaluation(id, "not_assessable")
                        .put("reason", reason)
                        .put("explanation", "Said in words."));
    }
}
