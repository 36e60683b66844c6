package cityplan.gateway.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewSchemaTest {

    private static final ViewSchema INDICATOR = ViewSchema.of("IndicatorContext");

    @Test
    void fields_of_resources_that_are_shown_as_they_are_can_be_named() {
        assertThat(INDICATOR.full().paths())
                .contains(
                        "indicator.name.zh",
                        "observations.statements.source",
                        "targets.evaluation.derivation.inputs.value",
                        "contributions.project.stageEvent.period",
                        "delivery.targets.inTime.amount");
    }

    @Test
    void what_every_answer_says_is_no_field() {
        assertThat(INDICATOR.full().paths()).doesNotContain("asOf", "at", "unreachable");
    }

    @Test
    void at_a_glance_nobody_needs_the_workings() {
        assertThat(INDICATOR.basic().paths())
                .contains("targets.evaluation.explanation", "observations.statements.source")
                .noneMatch(path -> path.contains("derivation"))
                .noneMatch(path -> path.contains("stageEvent"));
        assertThat(INDICATOR.full().paths()).containsAll(INDICATOR.basic().paths());
    }
}
