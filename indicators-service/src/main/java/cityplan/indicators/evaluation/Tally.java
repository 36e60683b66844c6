package cityplan.indicators.evaluation;

import cityplan.indicators.evaluation.evidence.Reason;
import cityplan.indicators.evaluation.fact.Series;
import cityplan.indicators.evaluation.fact.Target;
import cityplan.indicators.evaluation.result.Status;
import cityplan.indicators.evaluation.view.Rendering;
import cityplan.indicators.target.conflict.Clash;
import cityplan.indicators.target.conflict.Side;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts evaluations into a scorecard.
record Tally(List<Judged> judged, Rendering rendering) {

    Scorecard scorecard(String plan, String ruleSet) {
        var ranking = new Ranking(judged);
        return new Scorecard(
                plan,
                ruleSet,
                judged.size(),
                statuses(),
                groups(),
                notAssessable(),
                ranking.worst(),
                ranking.best(),
                conflicts());
    }

    private List<Scorecard.StatusCount> statuses() {
        return Stream.of(Status.values())
                .map(status -> new Scorecard.StatusCount(status.code(), count(status)))
                .toList();
    }

    private int count(Status status) {
        return (int) judged.stream().filter(each -> status(each) == status).count();
    }

    private List<Scorecard.Group> groups() {
        Map<List<String>, Long> counts =
                judged.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each ->
                                                List.of(
                                                        each.planned().theme(),
                                                        each.planned().nature(),
                                                        status(each).code()),
                                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(each ->
                        new Scorecard.Group(
                                each.getKey().get(0),
                                each.getKey().get(1),
                                each.getKey().get(2),
                                each.getValue().intValue()))
                .sorted(
                        Comparator.comparing(Scorecard.Group::theme)
                                .thenComparing(Scorecard.Group::nature)
                                .thenComparing(Scorecard.Group::status))
                .toList();
    }

    private List<Scorecard.Unassessed> notAssessable() {
        Map<Reason, List<Judged>> byReason = new TreeMap<>();
        for (Judged each : judged) {
            Reason reason = each.evaluation().reason();
            if (reason != null) {
                byReason.merge(reason, List.of(each), Tally::joined);
            }
        }
        return byReason.entrySet().stream()
                .map(each -> unassessed(each.getKey(), each.getValue()))
                .toList();
    }

    private Scorecard.Unassessed unassessed(Reason reason, List<Judged> targets) {
        return new Scorecard.Unassessed(
                reason.code(),
                rendering.sentence(reason),
                targets.size(),
                targets.stream().map(Tally::name).toList());
    }

    private List<Scorecard.Conflict> conflicts() {
        Map<String, List<Judged>> byPlace = new TreeMap<>();
        for (Judged each : judged) {
            if (!each.planned().conflicts().isEmpty()) {
                byPlace.merge(place(each), List.of(each), Tally::joined);
            }
        }
        return byPlace.values().stream().map(Tally::conflict).toList();
    }

    private static Scorecard.Conflict conflict(List<Judged> sides) {
        Target target = sides.getFirst().evaluation().target();
        return new Scorecard.Conflict(
                target.series().indicator(),
                target.series().region(),
                target.series().measure().name(),
                target.period().code(),
                Clash.among(sides.stream().map(Tally::stated).toList()).orElseThrow().code(),
                sides.stream().map(Tally::side).toList());
    }

    private static Side stated(Judged each) {
        Target target = each.evaluation().target();
        return new Side(
                target.id(),
                target.operator().code(),
                target.low(),
                target.high(),
                each.planned().commitment());
    }

    private static Scorecard.Side side(Judged each) {
        Target target = each.evaluation().target();
        return new Scorecard.Side(
                target.id(),
                target.operator().code(),
                target.low(),
                target.high(),
                status(each).code());
    }

    private static String place(Judged each) {
        Target target = each.evaluation().target();
        Series series = target.series();
        return String.join(
                " ",
                series.indicator(),
                series.region(),
                series.measure().name(),
                target.period().code());
    }

    private static Scorecard.Name name(Judged each) {
        Target target = each.evaluation().target();
        return new Scorecard.Name(
                target.id(),
                target.series().indicator(),
                target.series().region(),
                target.period().code());
    }

    private static Status status(Judged each) {
        return each.evaluation().status();
    }

    private static List<Judged> joined(List<Judged> some, List<Judged> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
