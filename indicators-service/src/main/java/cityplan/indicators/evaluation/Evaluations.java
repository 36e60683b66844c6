package cityplan.indicators.evaluation;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;
import cityplan.indicators.evaluation.evidence.Case;
import cityplan.indicators.evaluation.fact.Known;
import cityplan.indicators.evaluation.fact.RuleSet;
import cityplan.indicators.evaluation.reader.KnownObservations;
import cityplan.indicators.evaluation.reader.PlannedTarget;
import cityplan.indicators.evaluation.reader.PlannedTargets;
import cityplan.indicators.evaluation.reader.RuleSets;
import cityplan.indicators.evaluation.result.Evaluation;
import cityplan.indicators.evaluation.result.Status;
import cityplan.indicators.evaluation.rule.Evaluator;
import cityplan.indicators.evaluation.view.EvaluationView;
import cityplan.indicators.evaluation.view.Rendering;
import cityplan.indicators.target.TargetLimit;
import cityplan.store.listing.Computed;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.SortKey;
import cityplan.store.listing.WholeList;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// All targets, evaluated. Three questions to the database, however many targets there are: the
/// targets, what is known of their series, and the rule set.
@Singleton
class Evaluations implements Computed<EvaluationView> {

    private final WholeList lists;
    private final PlannedTargets targets;
    private final KnownObservations observations;
    private final RuleSets ruleSets;

    Evaluations(
            WholeList lists,
            PlannedTargets targets,
            KnownObservations observations,
            RuleSets ruleSets) {
        this.lists = lists;
        this.targets = targets;
        this.observations = observations;
        this.ruleSets = ruleSets;
    }

    @Override
    public Class<EvaluationView> view() {
        return EvaluationView.class;
    }

    @Override
    public List<SortKey> identity() {
        return List.of(SortKey.text("target", "target"));
    }

    @Override
    public List<SortKey> others() {
        return List.of(
                SortKey.text("plan", "plan"),
                SortKey.text("theme", "theme"),
                SortKey.text("indicator", "indicator"),
                SortKey.text("region", "region"),
                SortKey.text("period", "period"),
                SortKey.text("status", "status"));
    }

    @Override
    public String key(EvaluationView row, String name) {
        return switch (name) {
            case "plan" -> row.plan();
            case "theme" -> row.theme();
            case "indicator" -> row.indicator();
            case "region" -> row.region();
            case "period" -> row.period();
            case "status" -> row.status();
            default -> row.target();
        };
    }

    @Override
    public Function<Asked, List<EvaluationView>> rows(Parameters parameters) {
        Conditions conditions = targets.conditions(parameters);
        List<String> statuses = parameters.choices("status", Status.CODES);
        Optional<String> ruleSet = parameters.code("ruleSet");
        return asked ->
                evaluated(conditions, ruleSet, asked).stream()
                        .filter(each -> statuses.isEmpty() || statuses.contains(each.status()))
                        .toList();
    }

    /// The evaluation of one target, found by its own id or by that of any of its statements.
    Function<Parameters, Function<Asked, EvaluationView>> of(String id) {
        return parameters -> {
            parameters.path("id", id);
            Optional<String> ruleSet = parameters.code("ruleSet");
            return asked ->
                    evaluated(targets.named(id), ruleSet, asked).stream()
                            .findFirst()
                            .orElseThrow(
                                    () -> new ProblemException(new Problem.NotFound("target", id)));
        };
    }

    /// The rule set of a code, or the default.
    RuleSet rules(Optional<String> ruleSet, Moment moment) {
        return ruleSets.named(ruleSet, moment);
    }

    /// The targets that meet the conditions, judged.
    List<Judged> judged(Conditions conditions, RuleSet rules, Moment moment) {
        List<PlannedTarget> planned =
                lists.read(targets, conditions, moment, TargetLimit.MOST)
                        .orElseThrow(TargetLimit::exceeded);
        Known known = observations.of(planned, moment);
        return planned.stream()
                .map(each -> new Judged(each, evaluate(each, known, moment, rules)))
                .toList();
    }

    private List<EvaluationView> evaluated(
            Conditions conditions, Optional<String> ruleSet, Asked asked) {
        RuleSet rules = rules(ruleSet, asked.moment());
        var rendering = new Rendering(asked.language());
        return judged(conditions, rules, asked.moment()).stream()
                .map(each -> rendering.view(each.planned(), each.evaluation()))
                .toList();
    }

    private static Evaluation evaluate(
            PlannedTarget planned, Known known, Moment moment, RuleSet rules) {
        return Evaluator.evaluate(
                new Case(
                        planned.target(),
                        planned.indicator(),
                        planned.reference(),
                        known,
                        moment.at(),
                        rules));
    }
}
