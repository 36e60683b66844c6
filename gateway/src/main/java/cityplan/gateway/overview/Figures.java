package cityplan.gateway.overview;

import cityplan.gateway.client.Indicator;
import cityplan.gateway.client.Observation;
import cityplan.gateway.client.Target;
import cityplan.gateway.overview.Overview.Actual;
import cityplan.gateway.overview.Overview.Figure;
import cityplan.gateway.overview.Overview.Goal;
import cityplan.gateway.overview.Overview.Headline;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Pairs what was observed with what was aimed at: one figure for each measure of an indicator that
/// has either. A growth rate is never held against an amount.
final class Figures {

    private Figures() {}

    static Headline headline(Indicator indicator, Known known) {
        List<Observation> observations =
                known.observations().stream()
                        .filter(each -> each.indicator().equals(indicator.code()))
                        .toList();
        List<Target> targets =
                known.targets().stream()
                        .filter(each -> each.indicator().equals(indicator.code()))
                        .toList();
        return new Headline(
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                indicator.direction(),
                indicator.decimals(),
                figures(observations, targets));
    }

    private static List<Figure> figures(List<Observation> observations, List<Target> targets) {
        return Stream.concat(
                        observations.stream().map(Observation::measure),
                        targets.stream().map(Target::measure))
                .distinct()
                .sorted()
                .map(measure -> figure(measure, observations, targets))
                .toList();
    }

    private static Figure figure(
            String measure, List<Observation> observations, List<Target> targets) {
        Optional<Observation> actual =
                observations.stream().filter(each -> each.measure().equals(measure)).findFirst();
        List<Target> aimed =
                targets.stream().filter(each -> each.measure().equals(measure)).toList();
        @Nullable BigDecimal value = actual.map(Observation::value).orElse(null);
        return new Figure(
                measure,
                actual.map(Observation::period).orElseGet(() -> aimed.getFirst().period()),
                actual.map(Observation::unit).orElseGet(() -> aimed.getFirst().unit()),
                actual.map(Figures::actual).orElse(null),
                aimed.stream().map(target -> goal(target, value)).toList());
    }

    private static Actual actual(Observation observation) {
        return new Actual(
                observation.value(),
                observation.qualifier(),
                observation.status(),
                observation.statements());
    }

    private static Goal goal(Target target, @Nullable BigDecimal actual) {
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
                target.statements());
    }

    /// Actual − bound, exactly; nothing where either is not known.
    static @Nullable BigDecimal distance(@Nullable BigDecimal actual, @Nullable BigDecimal bound) {
        return actual == null || bound == null ? null : actual.subtract(bound);
    }
}
