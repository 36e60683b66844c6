package cityplan.gateway.indicator;

import static cityplan.gateway.indicator.Stated.building;
import static cityplan.gateway.indicator.Stated.contributor;
import static cityplan.gateway.indicator.Stated.level;
import static cityplan.gateway.indicator.Stated.observation;
import static cityplan.gateway.indicator.Stated.project;
import static cityplan.gateway.indicator.Stated.stage;
import static cityplan.gateway.indicator.Stated.target;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.client.Observation;
import cityplan.gateway.client.Project;
import cityplan.gateway.client.Target;
import cityplan.gateway.context.Contributor;
import cityplan.gateway.context.Contributors;
import cityplan.gateway.indicator.Delivery.Aim;
import cityplan.gateway.indicator.Delivery.InStage;
import cityplan.gateway.indicator.Delivery.Sum;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

class DeliveriesTest {

    private static final Observation OPEN = level("2020", "139.4");

    @Test
    void what_is_under_way_adds_by_stage_up_to_the_gap_of_a_target() {
        Delivery delivery =
                delivery(
                        List.of(target("2025", "238")),
                        building("20.6", "2024"),
                        building("30.0", "2026"),
                        stage("preparatory", null, "10", null));

        assertThat(delivery.open().value()).isEqualByComparingTo("139.4");
        assertThat(delivery.byStage())
                .containsExactly(
                        new InStage("preparatory", 1, 0, new BigDecimal("10")),
                        new InStage("under-construction", 2, 0, new BigDecimal("50.6")));
        assertThat(delivery.total()).isEqualTo(sum(3, "60.6"));
        Aim aim = delivery.targets().getFirst();
        assertThat(aim.toGo()).isEqualTo("98.6");
        assertThat(aim.inTime()).isEqualTo(sum(1, "20.6"));
        assertThat(aim.late()).isEqualTo(sum(1, "30.0"));
        assertThat(aim.undated()).isEqualTo(sum(1, "10"));
        assertThat(aim.gapInTime()).isEqualTo("-78.0");
        assertThat(aim.gapAllDone()).isEqualTo("-38.0");
    }

    @Test
    void what_was_open_when_the_figure_was_taken_is_part_of_it() {
        Delivery delivery =
                delivery(
                        List.of(target("2025", "238")),
                        stage("operating", "2020-09", "43.4", null),
                        stage("operating", "2022-06", "26.45", null));

        assertThat(delivery.included()).isEqualTo(sum(1, "43.4"));
        assertThat(delivery.total()).isEqualTo(sum(1, "26.45"));
        assertThat(delivery.targets().getFirst().inTime()).isEqualTo(sum(1, "26.45"));
    }

    @Test
    void what_has_no_amount_or_another_unit_or_ended_is_only_counted() {
        Delivery delivery =
                delivery(
                        List.of(),
                        building(null, "2024"),
                        contributor("M", "26450", project("under-construction", null, null)),
                        stage("terminated", null, "5", null),
                        stage("retired", null, null, null));

        assertThat(delivery.byStage()).isEmpty();
        assertThat(delivery.total()).isEqualTo(sum(0, "0"));
        assertThat(delivery.unquantified()).isEqualTo(1);
        assertThat(delivery.otherUnit()).isEqualTo(1);
        assertThat(delivery.ended()).isEqualTo(2);
    }

    @Test
    void a_project_without_a_stage_stands_last_and_a_suspended_one_is_told() {
        var suspended = new Project("p", List.of(), null, null, "proposed", null, null, null, true);
        Delivery delivery =
                delivery(
                        List.of(), stage(null, null, "1", null), contributor("KM", "2", suspended));

        assertThat(delivery.byStage())
                .containsExactly(
                        new InStage("proposed", 1, 1, new BigDecimal("2")),
                        new InStage(null, 1, 0, new BigDecimal("1")));
    }

    @Test
    void without_a_figure_nothing_is_part_of_it_and_no_gap_is_told() {
        Delivery delivery =
                Deliveries.of(
                        "KM",
                        List.of(),
                        List.of(target("2025", "238")),
                        contributors(stage("operating", "2020-09", "43.4", null)));

        assertThat(delivery.open()).isNull();
        assertThat(delivery.total()).isEqualTo(sum(1, "43.4"));
        assertThat(delivery.targets().getFirst().toGo()).isNull();
        assertThat(delivery.targets().getFirst().gapInTime()).isNull();
        assertThat(delivery.targets().getFirst().gapAllDone()).isNull();
    }

    @Test
    void only_later_targets_for_the_level_with_a_bound_are_held_against_it() {
        var growth = target("YOY", "2025", new BigDecimal("5"), "PCT");
        var boundless = target("LEVEL", "2025", null, "KM");
        Delivery delivery =
                delivery(
                        List.of(
                                target("2030", "400"),
                                target("2020", "120"),
                                growth,
                                boundless,
                                target("2025", "238")));

        assertThat(delivery.targets()).extracting(Aim::period).containsExactly("2025", "2030");
    }

    @Test
    void the_figure_is_the_latest_yearly_level_that_was_observed() {
        var forecast = observation("LEVEL", "2022", "200", "forecast");
        var half = observation("LEVEL", "2021-H1", "150", "final");
        var growth = observation("YOY", "2021", "3", "final");

        Delivery delivery =
                Deliveries.of(
                        "KM",
                        List.of(level("2019", "88"), OPEN, forecast, half, growth),
                        List.of(),
                        contributors());

        assertThat(delivery.open().period()).isEqualTo("2020");
    }

    private static Delivery delivery(List<Target> targets, Contributor... contributors) {
        return Deliveries.of("KM", List.of(OPEN), targets, contributors(contributors));
    }

    private static Contributors contributors(Contributor... all) {
        return new Contributors(List.of(all), 0);
    }

    private static Sum sum(long contributions, String amount) {
        return new Sum(contributions, new BigDecimal(amount));
    }
}
