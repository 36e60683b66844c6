package cityplan.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.text.Text;
import cityplan.gateway.overview.Overview.Actual;
import cityplan.gateway.overview.Overview.Figure;
import cityplan.gateway.overview.Overview.Gap;
import cityplan.gateway.overview.Overview.Goal;
import cityplan.gateway.overview.Overview.Headline;
import cityplan.gateway.overview.Overview.What;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

class GapsTest {

    @Test
    void an_indicator_with_actual_and_target_of_one_measure_lacks_nothing() {
        assertThat(gaps(figure("YOY", true, true), figure("LEVEL", true, false))).isEmpty();
    }

    @Test
    void targets_without_an_actual_lack_it() {
        assertThat(gaps(figure("YOY", false, true))).containsExactly(gap(What.ACTUAL));
    }

    @Test
    void an_actual_of_another_measure_does_not_help() {
        assertThat(gaps(figure("YOY", false, true), figure("LEVEL", true, false)))
                .containsExactly(gap(What.ACTUAL));
    }

    @Test
    void an_actual_without_a_target_lacks_one() {
        assertThat(gaps(figure("YOY", true, false))).containsExactly(gap(What.TARGET));
    }

    @Test
    void an_indicator_without_figures_lacks_both() {
        assertThat(gaps()).containsExactly(gap(What.BOTH));
    }

    @Test
    void an_indicator_that_is_not_defined_is_missing_itself() {
        assertThat(Gaps.of(List.of("GDP"), List.of())).containsExactly(gap(What.INDICATOR));
    }

    private static List<Gap> gaps(Figure... figures) {
        var headline =
                new Headline(
                        "GDP", new Text(null, "GRP"), "CNY_100M", "higher", 2, List.of(figures));
        return Gaps.of(List.of("GDP"), List.of(headline));
    }

    private static Gap gap(What what) {
        return new Gap("GDP", what);
    }

    private static Figure figure(String measure, boolean observed, boolean aimed) {
        var actual = new Actual(BigDecimal.ONE, null, "final", List.of());
        var goal =
                new Goal(
                        "tgt-1",
                        "FYP14",
                        "ge",
                        BigDecimal.ONE,
                        null,
                        BigDecimal.ONE,
                        null,
                        "none",
                        "plan",
                        null,
                        List.of(),
                        null);
        return new Figure(
                measure,
                "2021",
                "PCT",
                observed ? actual : null,
                List.of(),
                aimed ? List.of(goal) : List.of());
    }
}
