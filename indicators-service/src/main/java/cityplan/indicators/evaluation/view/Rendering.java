package cityplan.indicators.evaluation.view;

import cityplan.common.text.Language;
import cityplan.indicators.evaluation.evidence.Actual;
import cityplan.indicators.evaluation.evidence.Method;
import cityplan.indicators.evaluation.evidence.Reason;
import cityplan.indicators.evaluation.fact.Qualifier;
import cityplan.indicators.evaluation.fact.Series;
import cityplan.indicators.evaluation.fact.Target;
import cityplan.indicators.evaluation.reader.PlannedTarget;
import cityplan.indicators.evaluation.result.Evaluation;
import cityplan.indicators.evaluation.result.Figures;
import cityplan.indicators.evaluation.rule.Evaluator;
import cityplan.indicators.number.Rounding;
import cityplan.indicators.series.Measure;
import cityplan.indicators.text.Texts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// Writes evaluations down for a reader of a language.
public final class Rendering {

    /// A number with more digits was worked out.
    private static final int MOST_DIGITS_AS_RECORDED = 30;

    private static final String BUNDLE = "cityplan.indicators.evaluation.view.texts";

    private final Texts texts;
    private final Workings workings;

    public Rendering(Language language) {
        this.texts = new Texts(BUNDLE, language);
        this.workings = new Workings(texts);
    }

    public EvaluationView view(PlannedTarget planned, Evaluation evaluation) {
        Target target = evaluation.target();
        Series series = target.series();
        Figures figures = evaluation.figures();
        boolean growth = series.measure() == Measure.YOY || series.measure() == Measure.AAGR;
        Reason reason = evaluation.reason();
        return new EvaluationView(
                target.id(),
                planned.plan(),
                planned.theme(),
                series.indicator(),
                series.region(),
                series.measure().name(),
                target.period().code(),
                target.operator().code(),
                target.low(),
                target.high(),
                reference(target.reference()),
                growth ? "PCT" : planned.unit(),
                planned.nature(),
                planned.commitment(),
                planned.conflicts(),
                new EvaluationView.Window(
                        evaluation.window().from(),
                        evaluation.window().to(),
                        evaluation.window().yearly()),
                actual(evaluation),
                evaluation.baseline(),
                bound(evaluation),
                figures.difference(),
                differenceUnit(planned),
                figures.gap(),
                figures.completion(),
                figures.progress(),
                figures.elapsed(),
                figures.asked(),
                figures.requiredGrowth(),
                projection(figures),
                evaluation.status().code(),
                reason == null ? null : reason.code(),
                reason == null
                        ? texts.get("status." + evaluation.status().code())
                        : sentence(reason),
                evaluation.derivation().rules().code(),
                workings.view(evaluation));
    }

    /// Why something cannot be assessed, as a sentence.
    public String sentence(Reason reason) {
        return texts.get("reason." + reason.code());
    }

    /// The unit of differences: percentage points, or the indicator's own.
    public static String differenceUnit(PlannedTarget planned) {
        Measure measure = planned.target().series().measure();
        return Evaluator.inPoints(planned.indicator(), measure) ? "PP" : planned.unit();
    }

    private static EvaluationView.@Nullable Reference reference(@Nullable Series series) {
        return series == null
                ? null
                : new EvaluationView.Reference(series.indicator(), series.region());
    }

    /// What was observed is shown as it was written; what was worked out is rounded.
    private static EvaluationView.@Nullable Actual actual(Evaluation evaluation) {
        Actual actual = evaluation.actual();
        if (actual == null) {
            return null;
        }
        boolean made = actual.method() == Method.SUM || actual.method() == Method.GEOMETRIC_MEAN;
        BigDecimal value =
                made
                        ? Rounding.to(evaluation.derivation().decimals(), actual.value())
                        : actual.value();
        return new EvaluationView.Actual(
                value,
                actual.upTo(),
                actual.method().code(),
                actual.qualifiers().stream().map(Qualifier::code).toList());
    }

    /// A bound that was worked out from a reference is rounded, too.
    private static @Nullable BigDecimal bound(Evaluation evaluation) {
        BigDecimal bound = evaluation.bound();
        return bound == null || bound.precision() <= MOST_DIGITS_AS_RECORDED
                ? bound
                : Rounding.to(evaluation.derivation().decimals(), bound);
    }

    private static EvaluationView.@Nullable Projection projection(Figures figures) {
        return figures.projection() == null
                ? null
                : new EvaluationView.Projection(
                        figures.projection().value(), figures.projection().meets());
    }
}
