package cityplan.indicators.evaluation;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.query.Parameters;
import cityplan.indicators.evaluation.fact.RuleSet;
import cityplan.indicators.evaluation.reader.KnownPlans;
import cityplan.indicators.evaluation.reader.PlannedTargets;
import cityplan.indicators.evaluation.view.Rendering;
import cityplan.store.listing.Computed.Asked;
import cityplan.store.listing.Conditions;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How plans stand as a whole.
@Singleton
class Scorecards {

    private final KnownPlans plans;
    private final PlannedTargets targets;
    private final Evaluations evaluations;

    Scorecards(KnownPlans plans, PlannedTargets targets, Evaluations evaluations) {
        this.plans = plans;
        this.targets = targets;
        this.evaluations = evaluations;
    }

    Function<Parameters, Function<Asked, Scorecard>> of(String plan) {
        return parameters -> {
            parameters.path("plan", plan);
            Optional<String> ruleSet = parameters.code("ruleSet");
            Conditions conditions = targets.ofPlan(plan);
            return asked -> scorecard(plan, conditions, ruleSet, asked);
        };
    }

    private Scorecard scorecard(
            String plan, Conditions conditions, Optional<String> ruleSet, Asked asked) {
        if (!plans.has(plan, asked.moment())) {
            throw new ProblemException(new Problem.NotFound("plan", plan));
        }
        RuleSet rules = evaluations.rules(ruleSet, asked.moment());
        List<Judged> judged = evaluations.judged(conditions, rules, asked.moment());
        return new Tally(judged, new Rendering(asked.language())).scorecard(plan, rules.code());
    }
}
