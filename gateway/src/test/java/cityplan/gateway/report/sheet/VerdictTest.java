package cityplan.gateway.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.report.rule.Status;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

class VerdictTest {

    @Test
    void each_status_belongs_to_one_verdict() {
        assertThat(Stream.of(Verdict.values()).flatMap(each -> each.statuses().stream()))
                .containsExactlyInAnyOrderElementsOf(Status.ALL);
    }

    @Test
    void a_status_that_is_not_known_yet_is_no_verdict() {
        assertThat(Verdict.of("brand-new")).isEqualTo(Verdict.OPEN);
    }
}
