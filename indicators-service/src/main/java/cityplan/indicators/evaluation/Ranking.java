package cityplan.indicators.evaluation;

import cityplan.indicators.evaluation.fact.Series;
import cityplan.indicators.evaluation.fact.Target;
import cityplan.indicators.evaluation.result.Figures;
import cityplan.indicators.evaluation.result.Status;
import cityplan.indicators.evaluation.view.Rendering;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Ranks gaps of any unit, by how many tolerances of their bound they are.
record Ranking(List<Judged> judged) {

    private static final int RANKED = 5;

    private static final Set<Status> REACHED =
            EnumSet.of(Status.EXCEEDED, Status.MET, Status.MET_EARLY);

    /// Of what is not reached: near a neutral bound a gap is negative, too.
    List<Scorecard.Ranked> worst() {
        return ranked(judged.stream().filter(each -> !REACHED.contains(each.evaluation().status())))
                .filter(each -> each.gapInTolerances().signum() < 0)
                .sorted(
                        Comparator.comparing(Scorecard.Ranked::gapInTolerances)
                                .thenComparing(Scorecard.Ranked::target))
                .limit(RANKED)
                .toList();
    }

    List<Scorecard.Ranked> best() {
        return ranked(judged.stream())
                .filter(each -> each.gapInTolerances().signum() > 0)
                .sorted(
                        Comparator.comparing(
                                        Scorecard.Ranked::gapInTolerances,
                                        Comparator.reverseOrder())
                                .thenComparing(Scorecard.Ranked::target))
                .limit(RANKED)
                .toList();
    }

    private static Stream<Scorecard.Ranked> ranked(Stream<Judged> targets) {
        return targets.filter(each -> each.evaluation().status() != Status.NOT_ASSESSABLE)
                .flatMap(each -> rank(each).stream());
    }

    /// Nothing where the tolerance is zero: a class, or a bound of zero that is not in points.
    private static Optional<Scorecard.Ranked> rank(Judged each) {
        Figures figures = each.evaluation().figures();
        BigDecimal comparable = figures.gapInTolerances();
        BigDecimal gap = figures.gap();
        if (comparable == null || gap == null) {
            return Optional.empty();
        }
        Target target = each.evaluation().target();
        Series series = target.series();
        return Optional.of(
                new Scorecard.Ranked(
                        target.id(),
                        series.indicator(),
                        series.region(),
                        series.measure().name(),
                        target.period().code(),
                        gap,
                        Rendering.differenceUnit(each.planned()),
                        comparable,
                        each.evaluation().status().code()));
    }
}
