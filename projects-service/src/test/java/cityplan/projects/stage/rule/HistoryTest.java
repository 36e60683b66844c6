package cityplan.projects.stage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.projects.stage.rule.History.Entered;
import cityplan.projects.stage.rule.History.Planned;
import cityplan.projects.stage.rule.History.Suspended;

import org.junit.jupiter.api.Test;

/// What statements make of the stages of a project.
class HistoryTest {

    @Test
    void a_stage_is_entered_by_the_event_that_first_tells_it() {
        History history =
                History.of(
                        Said.all(
                                "A 2021 approved 2020",
                                "B 2022 construction_start 2021",
                                "C 2023 under_construction 2022",
                                "D 2024 commissioned 2023"));

        assertThat(history.stages())
                .extracting(Entered::stage)
                .containsExactly(Stage.PREPARATORY, Stage.UNDER_CONSTRUCTION, Stage.OPERATING);
        assertThat(history.stages())
                .extracting(Entered::from)
                .containsExactly("2020", "2021", "2023");
        assertThat(history.stages())
                .extracting(Entered::step)
                .containsExactly(null, Step.SKIP, Step.SKIP);
        assertThat(history.lifecycle()).isEqualTo(new Lifecycle(Stage.OPERATING, false));
    }

    @Test
    void with_nothing_but_plans_it_is_proposed_and_nothing_says_since_when() {
        History history =
                History.of(Said.all("A 2021 completed 2025?", "B 2022 commissioned 2025?"));

        assertThat(history.stages()).extracting(Entered::stage).containsExactly(Stage.PROPOSED);
        assertThat(history.stages().getFirst().from()).isNull();
        assertThat(history.planned())
                .extracting(Planned::stage)
                .containsExactly(Stage.ACCEPTANCE, Stage.OPERATING);
    }

    @Test
    void where_nothing_reported_tells_a_stage_there_is_none() {
        History history = History.of(Said.all("A 2021 completed 2025?", "B 2022 milestone 2021"));

        assertThat(history.stages()).isEmpty();
        assertThat(history.lifecycle()).isEqualTo(new Lifecycle(null, false));
    }

    @Test
    void a_suspension_is_lifted_by_resumption_or_by_a_later_stage() {
        var stopped = Said.all("A 2021 construction_start 2020", "B 2022 suspended 2021");

        assertThat(History.of(stopped).lifecycle())
                .isEqualTo(new Lifecycle(Stage.UNDER_CONSTRUCTION, true));
        assertThat(lifted(History.of(Said.all("B 2022 suspended 2021", "C 2023 resumed 2022"))))
                .isEqualTo("C 2023 resumed 2022");
        assertThat(lifted(History.of(Said.all("B 2022 suspended 2021", "C 2023 completed 2022"))))
                .isEqualTo("C 2023 completed 2022");
    }

    private static String lifted(History history) {
        Suspended only = history.suspensions().getFirst();
        return only.liftedBy() == null ? "" : only.liftedBy().id();
    }
}
