package cityplan.indicators.evaluation.rule;

import cityplan.indicators.evaluation.evidence.Reason;
import cityplan.indicators.evaluation.fact.RuleSet;
import cityplan.indicators.evaluation.result.Rule;
import cityplan.indicators.evaluation.result.Status;
import cityplan.indicators.number.Fraction;
import cityplan.indicators.series.Measure;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// The status of a comparison, by the first rule that applies.
record Judgement(Status status, Rule rule, @Nullable Reason reason) {

    static Judgement of(Comparison comparison) {
        if (Precision.disagrees(comparison)) {
            return cannot(Rule.IMPRECISE, Reason.IMPRECISE_OBSERVATION);
        }
        if (comparison.over()) {
            return new Judgement(atTheEnd(comparison), Rule.PERIOD_OVER, null);
        }
        boolean holds = comparison.holds();
        if (comparison.window().yearly()) {
            Status status = holds ? Status.ON_TRACK : Status.OFF_TRACK;
            return new Judgement(status, Rule.YEARLY_RUNNING, null);
        }
        if (holds) {
            boolean average = comparison.measure() == Measure.AAGR;
            Status status = average ? Status.ON_TRACK : Status.MET_EARLY;
            return new Judgement(status, Rule.BOUND_HOLDS, null);
        }
        return onTheWay(comparison);
    }

    private static Status atTheEnd(Comparison comparison) {
        if (!comparison.holds()) {
            return Status.MISSED;
        }
        boolean canExceed =
                switch (comparison.asked().target().operator()) {
                    case LE, LT, IN_STEP, FASTER_THAN, EXTERNAL -> false;
                    case GE, GT, EQ, APPROX, BETWEEN -> !comparison.ordinal();
                };
        BigDecimal gap = comparison.bound().gap(comparison.value());
        boolean beyond = gap.compareTo(comparison.bound().tolerance()) > 0;
        return canExceed && beyond ? Status.EXCEEDED : Status.MET;
    }

    private static Judgement onTheWay(Comparison comparison) {
        BigDecimal baseline = comparison.baseline();
        if (baseline == null) {
            return comparison.measure() == Measure.LEVEL
                    ? cannot(Rule.NO_BASELINE, Reason.NO_BASELINE)
                    : byPace(comparison, Rule.AVERAGE_GROWTH);
        }
        boolean alreadyThere =
                comparison.bound().meets(baseline)
                        || baseline.compareTo(comparison.bound().value()) == 0;
        if (alreadyThere) {
            return new Judgement(Status.OFF_TRACK, Rule.BASELINE_MEETS, null);
        }
        if (comparison.ordinal()) {
            Status status = worse(comparison, baseline) ? Status.REGRESSING : Status.LAGGING;
            return new Judgement(status, Rule.CLASS_RUNNING, null);
        }
        return byPace(comparison, Rule.PROGRESS);
    }

    private static boolean worse(Comparison comparison, BigDecimal baseline) {
        return switch (comparison.bound().side()) {
            case HIGHER -> comparison.value().compareTo(baseline) < 0;
            case LOWER -> comparison.value().compareTo(baseline) > 0;
            case NEUTRAL ->
                    comparison
                                    .bound()
                                    .gap(comparison.value())
                                    .compareTo(comparison.bound().gap(baseline))
                            < 0;
        };
    }

    private static Judgement byPace(Comparison comparison, Rule rule) {
        RuleSet rules = comparison.asked().rules();
        Status status =
                Pace.of(comparison).map(pace -> status(pace, rules)).orElse(Status.OFF_TRACK);
        return new Judgement(status, rule, null);
    }

    private static Status status(Fraction pace, RuleSet rules) {
        if (pace.isAtLeast(rules.onTrack())) {
            return Status.ON_TRACK;
        }
        if (pace.isAtLeast(rules.lagging())) {
            return Status.LAGGING;
        }
        return pace.isAtLeast(BigDecimal.ZERO) ? Status.OFF_TRACK : Status.REGRESSING;
    }

    private static Judgement cannot(Rule rule, Reason reason) {
        return new Judgement(Status.NOT_ASSESSABLE, rule, reason);
    }
}
