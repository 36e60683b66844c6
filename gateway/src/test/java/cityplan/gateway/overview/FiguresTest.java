package cityplan.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.text.Text;
import cityplan.gateway.client.Indicator;
import cityplan.gateway.client.Observation;
import cityplan.gateway.client.Target;
import cityplan.gateway.overview.Overview.Figure;
import cityplan.gateway.overview.Overview.Headline;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class FiguresTest {

    private static final Indicator GDP =
            new Indicator("GDP", new Text("地区生产总值", "GRP"), "CNY_100M", "higher", 2);

    @Test
    void an_actual_and_a_target_of_one_measure_make_one_figure() {
        Headline headline = headline(List.of(observed("YOY", "3.7")), List.of(aimed("YOY", "8")));

        Figure figure = headline.figures().getFirst();
        assertThat(headline.figures()).hasSize(1);
        assertThat(figure.targets().getFirst().distance()).isEqualTo("-4.3");
    }

    @Test
    void a_growth_rate_is_not_held_against_an_amount() {
        Headline headline =
                headline(List.of(observed("LEVEL", "7222.50")), List.of(aimed("YOY", "8")));

        assertThat(headline.figures()).extracting(Figure::measure).containsExactly("LEVEL", "YOY");
        assertThat(headline.figures().getFirst().targets()).isEmpty();
        assertThat(headline.figures().getLast().actual()).isNull();
        assertThat(headline.figures().getLast().targets().getFirst().distance()).isNull();
    }

    @Test
    void the_distance_is_exact_and_keeps_the_digits() {
        assertThat(Figures.distance(new BigDecimal("98.60"), new BigDecimal("98")))
                .isEqualTo("0.60");
        assertThat(Figures.distance(new BigDecimal("0.3"), new BigDecimal("0.1"))).isEqualTo("0.2");
    }

    @Test
    void without_a_bound_there_is_no_distance() {
        Headline headline = headline(List.of(observed("YOY", "9.4")), List.of(aimed("YOY", null)));

        assertThat(headline.figures().getFirst().targets().getFirst().distance()).isNull();
    }

    @Test
    void each_of_several_targets_has_its_distance() {
        Headline headline =
                headline(
                        List.of(observed("LEVEL", "17.89")),
                        List.of(aimed("LEVEL", "13"), aimed("LEVEL", "14.8")));

        assertThat(headline.figures().getFirst().targets())
                .extracting(Overview.Goal::distance)
                .containsExactly(new BigDecimal("4.89"), new BigDecimal("3.09"));
    }

    @Test
    void what_belongs_to_another_indicator_is_left_to_it() {
        var other = new Indicator("CPI", new Text(null, "CPI"), "INDEX", "lower", 1);
        var known = known(List.of(observed("YOY", "3.7")), List.of(aimed("YOY", "8")));

        assertThat(Figures.headline(other, known).figures()).isEmpty();
    }

    private static Headline headline(List<Observation> observations, List<Target> targets) {
        return Figures.headline(GDP, known(observations, targets));
    }

    private static Known known(List<Observation> observations, List<Target> targets) {
        var day = LocalDate.of(2026, 11, 22);
        return new Known(Instant.EPOCH, day, List.of(GDP), observations, targets);
    }

    private static Observation observed(String measure, String value) {
        return new Observation(
                "GDP", measure, "2021", new BigDecimal(value), "PCT", null, "final", List.of());
    }

    private static Target aimed(String measure, @Nullable String bound) {
        return new Target(
                "tgt-1",
                "ANNUAL_2021",
                "GDP",
                measure,
                "2021",
                bound == null ? "in_step" : "ge",
                bound == null ? null : new BigDecimal(bound),
                null,
                bound == null ? null : new BigDecimal(bound),
                bound == null ? new Target.Reference("CPI", "530100") : null,
                "PCT",
                "expected",
                "plan",
                List.of());
    }
}
