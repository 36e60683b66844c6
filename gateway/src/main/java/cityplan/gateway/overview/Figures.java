package cityplan.gateway.overview;

import cityplan.gateway.client.Indicator;
import cityplan.gateway.client.Observation;
import cityplan.gateway.client.Target;
import cityplan.gateway.overview.Known.Aim;
import cityplan.gateway.overview.Overview.Actual;
import cityplan.gateway.overview.Overview.Figure;
import cityplan.gateway.overview.Overview.Goal;
import cityplan.gateway.overview.Overview.Headline;
import cityplan.gateway.overview.Overview.Point;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Pairs what was observed with what was aimed at: one figure for each measure of an indicator that
/// has either. A growth rate is never held against an amount.
final class Figures {

    private Figures() {}

    static Headline headline(Indicator indicator, Known known, String period) {
        List<Observation> observations =
                known.observations().stream()
                        .filter(each -> each.indicator().equals(indicator.code()))
                        .toList();
        List<Aim> aims =
                known.aims().stream()
                        .filter(each -> each.target().indicator().equals(indicator.code()))
                        .toList();
        return new Headline(
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                indicator.direction(),
                indicator.decimals(),
                figures(observations, aims, period));
    }

    private static List<Figure> figures(
            List<Observation> observations, List<Aim> aims, String period) {
        return Stream.concat(
                        observations.stream()
                                .filter(each -> each.period().equals(period))
                                .map(Observation::measure),
                        aims.stream().map(aim -> aim.target().measure()))
                .distinct()
                .sorted()
                .map(measure -> figure(series(measure, observations), aims(measure, aims), period))
                .toList();
    }

    private static List<Observation> series(String measure, List<Observation> observations) {
        return observations.stream()
                .filter(each -> each.measure().equals(measure))
                .sorted(Comparator.comparing(Observation::period))
                .toList();
    }

    private static List<Aim> aims(String measure, List<Aim> aims) {
        return aims.stream().filter(aim -> aim.target().measure().equals(measure)).toList();
    }

    /// One measure; it has an actual or a target in the year.
    private static Figure figure(List<Observation> series, List<Aim> aims, String period) {
        Optional<Observation> actual =
                series.stream().filter(each -> each.period().equals(period)).findFirst();
        @Nullable BigDecimal value = actual.map(Observation::value).orElse(null);
        return new Figure(
                actual.map(Observation::measure).orElseGet(() -> target(aims).measure()),
                period,
                actual.map(Observation::unit).orElseGet(() -> target(aims).unit()),
                actual.map(Figures::actual).orElse(null),
                series.stream().map(each -> new Point(each.period(), each.value())).toList(),
                aims.stream().map(aim -> goal(aim, value)).toList());
    }

    private static Target target(List<Aim> aims) {
        return aims.getFirst().target();
    }

    private static Actual actual(Observation observation) {
        return new Actual(
                observation.value(),
                observation.qualifier(),
                observation.status(),
                observation.statements());
    }

    private static Goal goal(Aim aim, @Nullable BigDecimal actual) {
        Target target = aim.target();
        return new Goal(
                target.id(),
                target.plan(),
                target.operator(),
                target.valueLow(),
                target.valueHigh(),
                target.bound(),
                target.reference(),
                target.nature(),
                target.commitment(),
                distance(actual, target.bound()),
                target.statements(),
                aim.judged().evaluation());
    }

    /// Actual − bound, exactly; nothing where either is not known.
    static @Nullable BigDecimal distance(@Nullable BigDecimal actual, @Nullable BigDecimal bound) {
        return actual == null || bound == null ? null : actual.subtract(bound);
    }
}
