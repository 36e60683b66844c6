package cityplan.gateway.indicator;

import cityplan.gateway.client.Observation;
import cityplan.gateway.client.Target;
import cityplan.gateway.context.Contributors;
import cityplan.gateway.context.Lifecycle;
import cityplan.gateway.indicator.Addition.Standing;
import cityplan.gateway.indicator.Delivery.InStage;
import cityplan.gateway.indicator.Delivery.Sum;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// Adds up what projects add to an indicator when they are done.
final class Deliveries {

    private Deliveries() {}

    /// @param unit of the indicator: amounts in another one are not converted, but counted apart
    static Delivery of(
            String unit,
            List<Observation> observations,
            List<Target> targets,
            Contributors contributors) {
        Optional<Level> level = Level.latest(observations);
        List<Addition> all =
                contributors.counted().stream()
                        .map(each -> Addition.of(each.amount(), each.state(), level))
                        .toList();
        List<Addition> coming = only(all, each -> each.standing() == Standing.TO_COME);
        List<Addition> stated = only(coming, each -> each.isIn(unit));
        List<Addition> included = only(all, each -> each.standing() == Standing.INCLUDED);
        long unquantified = only(coming, each -> each.stated().amount() == null).size();
        return new Delivery(
                unit,
                level.map(Level::open).orElse(null),
                byStage(stated),
                sum(stated),
                sum(only(included, each -> each.isIn(unit))),
                all.size() - coming.size() - included.size(),
                unquantified,
                coming.size() - stated.size() - unquantified,
                contributors.withoutRegion(),
                Aims.of(unit, level, targets, stated));
    }

    /// The sum of amounts that are all stated in one unit.
    static Sum sum(List<Addition> additions) {
        BigDecimal amount =
                additions.stream().map(Addition::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sum(additions.size(), amount);
    }

    static List<Addition> only(List<Addition> additions, Predicate<Addition> rule) {
        return additions.stream().filter(rule).toList();
    }

    /// In the order of the lifecycle; what has no stage stands last.
    private static List<InStage> byStage(List<Addition> stated) {
        var stages = new ArrayList<@Nullable String>(Lifecycle.STAGES);
        stages.add(null);
        return stages.stream()
                .map(stage -> inStage(stage, stated))
                .filter(each -> each.contributions() > 0)
                .toList();
    }

    private static InStage inStage(@Nullable String stage, List<Addition> stated) {
        List<Addition> there = only(stated, each -> Objects.equals(each.project().stage(), stage));
        Sum sum = sum(there);
        long suspended = only(there, each -> each.project().suspended()).size();
        return new InStage(stage, sum.contributions(), suspended, sum.amount());
    }
}
