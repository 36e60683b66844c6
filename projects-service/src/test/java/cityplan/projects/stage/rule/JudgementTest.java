package cityplan.projects.stage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.period.Period;
import cityplan.projects.stage.rule.Change.Enter;
import cityplan.projects.stage.rule.Change.Resume;
import cityplan.projects.stage.rule.Change.Suspend;
import cityplan.projects.stage.rule.Judgement.Claim;
import cityplan.projects.stage.rule.Judgement.Impossible;
import cityplan.projects.stage.rule.Judgement.Possible;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// What speaks against a change.
class JudgementTest {

    private static final List<Statement> BUILDING =
            Said.all("A 2021 approved 2019", "B 2022-06 construction_start 2022-03");

    @Test
    void a_change_that_fits_is_recorded_as_the_event_of_its_kind() {
        assertThat(judged(new Enter(Stage.ACCEPTANCE, false), "2023", "2024"))
                .isEqualTo(new Possible("completed", List.of()));
        assertThat(judged(new Suspend(), "2023", "2024"))
                .isEqualTo(new Possible("suspended", List.of()));
    }

    @Test
    void works_begin_once_and_go_on_after_that() {
        List<Statement> completed =
                Said.all("B 2022-06 construction_start 2022-03", "C 2024 completed 2023");
        var back = new Claim(new Enter(Stage.UNDER_CONSTRUCTION, true), period("2024"), null);

        assertThat(Judgement.of(back, completed, LocalDate.of(2025, 1, 1)))
                .isEqualTo(new Possible("under_construction", List.of()));
    }

    @Test
    void what_does_not_lead_on_is_impossible_and_tells_where_the_project_is() {
        var present = new Lifecycle(Stage.UNDER_CONSTRUCTION, false);

        assertThat(judged(new Enter(Stage.RETIRED, true), "2023", "2024"))
                .isEqualTo(new Impossible(present));
        assertThat(judged(new Resume(), "2023", "2024")).isEqualTo(new Impossible(present));
    }

    @Test
    void everything_that_speaks_against_a_change_is_told_at_once() {
        assertThat(codes(judged(new Enter(Stage.OPERATING, false), "2021", "2021")))
                .containsExactly("ended-before-start", "older-source", "reason-to-skip");
        assertThat(codes(judged(new Enter(Stage.TERMINATED, false), "2021", "2027")))
                .containsExactly("before-stage", "not-public");
        assertThat(codes(judged(new Suspend(), "2026", "2024"))).containsExactly("not-begun");
    }

    @Test
    void works_do_not_go_on_before_they_stopped() {
        List<Statement> stopped =
                Said.all("B 2022 construction_start 2021", "C 2023 suspended 2022-H2");
        var resumed = new Claim(new Resume(), period("2022-H1"), null);

        assertThat(codes(Judgement.of(resumed, stopped, LocalDate.of(2025, 1, 1))))
                .containsExactly("before-suspension");
    }

    private static Judgement judged(Change change, String period, String published) {
        var claim = new Claim(change, period(period), Published.of(published));
        return Judgement.of(claim, BUILDING, LocalDate.of(2025, 1, 1));
    }

    private static List<String> codes(Judgement judgement) {
        return switch (judgement) {
            case Possible(_, var objections) -> objections.stream().map(Objection::code).toList();
            case Impossible _ -> List.of("impossible");
        };
    }

    private static Period period(String code) {
        return Period.parse(code).orElseThrow();
    }
}
