package cityplan.gateway.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.client.Contribution;
import cityplan.gateway.client.Project;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class AdditionTest {

    @Test
    void it_is_done_when_a_source_reports_it() {
        assertThat(done("acceptance", "2022-03", "operating", "2025", "2026"))
                .contains("2022-03-31");
    }

    @Test
    void else_when_its_end_is_planned() {
        assertThat(done("under-construction", "2021", "operating", "2025", "2026"))
                .contains("2025-12-31");
    }

    @Test
    void else_when_the_project_itself_says() {
        assertThat(done("proposed", "2021", "under-construction", "2021/2025", "2026"))
                .contains("2026-12-31");
        assertThat(done(null, null, null, null, "2026")).contains("2026-12-31");
    }

    @Test
    void else_nobody_knows() {
        assertThat(done("proposed", "2021", "under-construction", "2021/2025", null)).isEmpty();
    }

    private static Optional<String> done(
            @Nullable String stage,
            @Nullable String since,
            @Nullable String plannedStage,
            @Nullable String plannedPeriod,
            @Nullable String finish) {
        var event = since == null ? null : new Project.StageEvent(since);
        var project =
                new Project(
                        "p",
                        List.of(),
                        null,
                        finish,
                        stage,
                        event,
                        plannedStage,
                        plannedPeriod,
                        false);
        return Addition.of(new Contribution("p", "X", null, null), project, Optional.empty())
                .done()
                .map(LocalDate::toString);
    }
}
