package cityplan.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.text.Text;
import cityplan.gateway.client.Indicator;
import cityplan.gateway.client.Observation;
import cityplan.gateway.client.Target;
import cityplan.gateway.context.Judged;
import cityplan.gateway.overview.Known.Aim;
import cityplan.gateway.overview.Overview.Figure;
import cityplan.gateway.overview.Overview.Headline;
import cityplan.gateway.overview.Overview.Point;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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

        assertThat(Figures.headline(other, known, "2021").figures()).isEmpty();
    }

    @Test
    void the_years_before_lead_to_the_figure() {
        Headline headline =
                headline(
                        List.of(
                                observed("2021", "LEVEL", "7222.50"),
                                observed("2019", "LEVEL", "6475.88"),
                                observed("2020", "LEVEL", "6733.79"),
                                observed("2020", "YOY", "2.3")),
                        List.of());

        assertThat(headline.figures()).extracting(Figure::measure).containsExactly("LEVEL");
        assertThat(headline.figures().getFirst().series())
                .containsExactly(
                        new Point("2019", new BigDecimal("6475.88")),
                        new Point("2020", new BigDecimal("6733.79")),
                        new Point("2021", new BigDecimal("7222.50")));
    }

    @Test
    void a_target_says_how_it_stands() {
        Aim aim = aimed("YOY", "8");

        Headline headline = headline(List.of(), List.of(aim));

        assertThat(headline.figures().getFirst().targets().getFirst().evaluation())
                .isSameAs(aim.judged().evaluation());
    }

    private static Headline headline(List<Observation> observations, List<Aim> aims) {
        return Figures.headline(GDP, known(observations, aims), "2021");
    }

    private static Known known(List<Observation> observations, List<Aim> aims) {
        return new Known(List.of(GDP), observations, aims, List.of(), Optional.empty());
    }

    private static Observation observed(String measure, String value) {
        return observed("2021", measure, value);
    }

    private static Observation observed(String period, String measure, String value) {
        return new Observation(
                "GDP", measure, period, new BigDecimal(value), "PCT", null, "final", List.of());
    }

    private static Aim aimed(String measure, @Nullable String bound) {
        ObjectNode evaluation = JsonNodeFactory.instance.objectNode().put("status", "missed");
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        return new Aim(target(measure, bound), new Judged(said, evaluation));
    }

    private static Target target(String measure, @Nullable String bound) {
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
