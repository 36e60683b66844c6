package cityplan.gateway.report.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class HeadlineTest {

    private static final Finding BINDING =
            Findings.of("a", "FOREST_COVER", "binding", "on_track", "ENVIRONMENT");
    private static final Finding EXPECTED =
            Findings.of("b", "GDP", "expected", "not_assessable", "ECONOMY");
    private static final Finding OTHER = Findings.of("c", "CPI", "none", "met", "ECONOMY");

    @Test
    void binding_and_expected_targets_are_chosen() {
        assertThat(Headline.chosen(List.of(BINDING, EXPECTED, OTHER)))
                .containsExactly(BINDING, EXPECTED);
    }

    @Test
    void without_such_those_that_can_be_judged_are() {
        var open = Findings.of("d", "GDP", "none", "not_assessable", "ECONOMY");

        assertThat(Headline.chosen(List.of(OTHER, open))).containsExactly(OTHER);
    }

    @Test
    void a_series_without_figures_is_not_shown_and_most_figures_stand_first() {
        var headlines =
                Headline.of(
                        List.of(BINDING, EXPECTED, OTHER),
                        List.of(
                                Findings.observation("FOREST_COVER", 2020),
                                Findings.observation("GDP", 2020),
                                Findings.observation("GDP", 2021)));

        assertThat(headlines)
                .extracting(Headline::indicator)
                .containsExactly("GDP", "FOREST_COVER");
        assertThat(headlines.getFirst().targets()).containsExactly("b");
    }

    @Test
    void there_are_at_most_twelve() {
        var many =
                IntStream.range(0, 20)
                        .mapToObj(i -> Findings.of("t" + i, "I" + i, "binding", "met", "ECONOMY"))
                        .toList();
        var figures =
                IntStream.range(0, 20).mapToObj(i -> Findings.observation("I" + i, 2020)).toList();

        assertThat(Headline.of(many, figures)).hasSize(12);
    }
}
