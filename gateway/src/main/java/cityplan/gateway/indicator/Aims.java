package cityplan.gateway.indicator;

import cityplan.common.period.Period;
import cityplan.gateway.client.Target;
import cityplan.gateway.indicator.Delivery.Aim;
import cityplan.gateway.indicator.Delivery.Sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// What stands to be reached of the targets for a level that lie after the latest one.
final class Aims {

    private Aims() {}

    static List<Aim> of(
            String unit, Optional<Level> level, List<Target> targets, List<Addition> stated) {
        return targets.stream()
                .filter(each -> each.measure().equals(Level.MEASURE) && each.unit().equals(unit))
                .filter(each -> each.bound() != null)
                .filter(each -> level.isEmpty() || end(each).isAfter(level.get().until()))
                .sorted(
                        Comparator.comparing(Aims::end)
                                .thenComparing(Target::plan)
                                .thenComparing(Target::id))
                .map(each -> aim(each, level, stated))
                .toList();
    }

    private static Aim aim(Target target, Optional<Level> level, List<Addition> stated) {
        LocalDate end = end(target);
        BigDecimal bound = Objects.requireNonNull(target.bound());
        Optional<BigDecimal> toGo = level.map(now -> bound.subtract(now.value()));
        Sum inTime = sum(stated, done -> done.filter(day -> !day.isAfter(end)).isPresent());
        return new Aim(
                target.id(),
                target.plan(),
                target.period(),
                bound,
                toGo.orElse(null),
                inTime,
                sum(stated, done -> done.filter(day -> day.isAfter(end)).isPresent()),
                sum(stated, Optional::isEmpty),
                toGo.map(inTime.amount()::subtract).orElse(null),
                toGo.map(Deliveries.sum(stated).amount()::subtract).orElse(null));
    }

    private static Sum sum(List<Addition> stated, Predicate<Optional<LocalDate>> when) {
        return Deliveries.sum(stated.stream().filter(each -> when.test(each.done())).toList());
    }

    private static LocalDate end(Target target) {
        return Period.parse(target.period()).orElseThrow().end();
    }
}
