package cityplan.indicators.evaluation.rule;

import cityplan.indicators.evaluation.evidence.Actual;
import cityplan.indicators.evaluation.evidence.Case;
import cityplan.indicators.evaluation.evidence.Evidence;
import cityplan.indicators.evaluation.fact.Indicator;
import cityplan.indicators.evaluation.fact.Observation;
import cityplan.indicators.evaluation.result.Derivation;
import cityplan.indicators.evaluation.result.Evaluation;
import cityplan.indicators.evaluation.result.Figures;
import cityplan.indicators.evaluation.result.Formula;
import cityplan.indicators.evaluation.result.Input;
import cityplan.indicators.evaluation.result.Rule;
import cityplan.indicators.evaluation.result.Status;
import cityplan.indicators.number.Rounding;
import cityplan.indicators.series.Measure;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Holds a target against what is known: the same inputs give the same evaluation, always.
public final class Evaluator {

    private Evaluator() {}

    public static Evaluation evaluate(Case asked) {
        return switch (Evidence.of(asked)) {
            case Evidence.Missing missing -> missing(asked, missing);
            case Evidence.Found found -> compared(asked, found);
        };
    }

    /// Whether differences are in points, not in the unit of the indicator.
    public static boolean inPoints(Indicator indicator, Measure measure) {
        return Bound.inPoints(measure, indicator);
    }

    /// To how many decimals a figure in the unit of the target is shown.
    static int decimals(Case asked) {
        Measure measure = asked.target().series().measure();
        boolean growth = measure == Measure.YOY || measure == Measure.AAGR;
        return growth ? Rounding.PERCENT : asked.indicator().decimals();
    }

    private static Evaluation missing(Case asked, Evidence.Missing missing) {
        var working = new Working(decimals(asked));
        var share = missing.window().share(asked.at());
        BigDecimal elapsed =
                working.percent(
                        Formula.Kind.ELAPSED,
                        share.percent(),
                        share.numerator(),
                        share.denominator());
        return new Evaluation(
                asked.target(),
                missing.window(),
                missing.actual(),
                null,
                null,
                Figures.onlyElapsed(elapsed),
                Status.NOT_ASSESSABLE,
                missing.reason(),
                new Derivation(
                        Rule.NOTHING_TO_COMPARE,
                        working.lines(),
                        inputs(missing.actual(), null, null),
                        asked.rules(),
                        null,
                        decimals(asked)));
    }

    private static Evaluation compared(Case asked, Evidence.Found found) {
        Comparison comparison = Comparison.of(asked, found);
        Judgement judgement = Judgement.of(comparison);
        Measurement.Measured measured = Measurement.of(comparison);
        return new Evaluation(
                asked.target(),
                comparison.window(),
                comparison.actual(),
                comparison.bound().value(),
                comparison.baseline(),
                measured.figures(),
                judgement.status(),
                judgement.reason(),
                new Derivation(
                        judgement.rule(),
                        measured.formulas(),
                        inputs(found.actual(), found.baseline(), found.reference()),
                        asked.rules(),
                        comparison.bound().tolerance(),
                        decimals(asked)));
    }

    private static List<Input> inputs(
            @Nullable Actual actual, @Nullable Observation baseline, @Nullable Actual reference) {
        var inputs = new ArrayList<Input>();
        add(inputs, Input.Role.ACTUAL, actual);
        if (baseline != null) {
            inputs.add(new Input(Input.Role.BASELINE, baseline));
        }
        add(inputs, Input.Role.REFERENCE, reference);
        return inputs;
    }

    private static void add(List<Input> inputs, Input.Role role, @Nullable Actual figure) {
        if (figure != null) {
            figure.observations().forEach(each -> inputs.add(new Input(role, each)));
        }
    }
}
