package cityplan.indicators.target;

import cityplan.common.period.Period;
import cityplan.common.query.Parameters;
import cityplan.indicators.target.ConflictView.Opponent;
import cityplan.indicators.target.conflict.Clash;
import cityplan.indicators.target.conflict.Side;
import cityplan.store.listing.Computed;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.SortKey;
import cityplan.store.listing.WholeList;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// All conflicts between targets. Only targets beside which the plan has another are looked at.
@Singleton
class Conflicts implements Computed<ConflictView> {

    private static final String NOT_ALONE =
            """
            EXISTS (SELECT FROM target other
                     WHERE other.plan = row.plan AND other.series = row.series
                       AND other.period = row.period AND other.id <> row.id)\
            """;

    private final WholeList lists;
    private final Targets targets;

    Conflicts(WholeList lists, Targets targets) {
        this.lists = lists;
        this.targets = targets;
    }

    @Override
    public Class<ConflictView> view() {
        return ConflictView.class;
    }

    @Override
    public List<SortKey> identity() {
        return Stream.of("plan", "indicator", "region", "measure", "period")
                .map(name -> SortKey.text(name, name))
                .toList();
    }

    @Override
    public List<SortKey> others() {
        return List.of(SortKey.text("kind", "kind"));
    }

    @Override
    public String key(ConflictView row, String name) {
        return switch (name) {
            case "plan" -> row.plan();
            case "indicator" -> row.indicator();
            case "region" -> row.region();
            case "measure" -> row.measure();
            case "period" -> row.period();
            default -> row.kind();
        };
    }

    @Override
    public Function<Asked, List<ConflictView>> rows(Parameters parameters) {
        Conditions conditions =
                new Conditions()
                        .anyOf("plan", parameters.codes("plan"))
                        .anyOf("indicator", parameters.codes("indicator"))
                        .anyOf("region", parameters.codes("region"))
                        .anyOf("theme", parameters.codes("theme"))
                        .anyOf("period", periods(parameters))
                        .withoutValue(NOT_ALONE);
        List<String> kinds = parameters.choices("kind", Clash.CODES);
        return asked ->
                found(conditions, asked.moment()).stream()
                        .filter(each -> kinds.isEmpty() || kinds.contains(each.kind()))
                        .toList();
    }

    private List<ConflictView> found(Conditions conditions, Moment moment) {
        List<TargetView> rivals =
                lists.read(targets, conditions, moment, TargetLimit.MOST)
                        .orElseThrow(TargetLimit::exceeded);
        Map<List<String>, List<TargetView>> places = new LinkedHashMap<>();
        rivals.stream()
                .filter(each -> !each.conflicts().isEmpty())
                .forEach(each -> places.merge(place(each), List.of(each), Conflicts::joined));
        return places.values().stream().map(Conflicts::conflict).toList();
    }

    private static ConflictView conflict(List<TargetView> sides) {
        TargetView first = sides.getFirst();
        return new ConflictView(
                first.plan(),
                first.indicator(),
                first.region(),
                first.measure(),
                first.frequency(),
                first.period(),
                first.unit(),
                Clash.among(sides.stream().map(Conflicts::side).toList()).orElseThrow().code(),
                sides.stream().map(Conflicts::opponent).toList());
    }

    private static Side side(TargetView each) {
        return new Side(
                each.id(), each.operator(), each.valueLow(), each.valueHigh(), each.commitment());
    }

    private static Opponent opponent(TargetView each) {
        return new Opponent(
                each.id(),
                each.operator(),
                each.valueLow(),
                each.valueHigh(),
                each.bound(),
                each.nature(),
                each.commitment(),
                each.conflicts(),
                each.statements());
    }

    private static List<String> place(TargetView each) {
        return List.of(each.plan(), each.indicator(), each.region(), each.measure(), each.period());
    }

    private static List<String> periods(Parameters parameters) {
        return parameters.periods("period").stream().map(Period::code).toList();
    }

    private static List<TargetView> joined(List<TargetView> some, List<TargetView> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
