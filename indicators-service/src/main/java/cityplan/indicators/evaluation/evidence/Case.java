package cityplan.indicators.evaluation.evidence;

import cityplan.indicators.evaluation.fact.Indicator;
import cityplan.indicators.evaluation.fact.Known;
import cityplan.indicators.evaluation.fact.RuleSet;
import cityplan.indicators.evaluation.fact.Target;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// One question: how does a target stand at a day, by a rule set?
///
/// @param reference the indicator that a relative target looks at
public record Case(
        Target target,
        Indicator indicator,
        @Nullable Indicator reference,
        Known known,
        LocalDate at,
        RuleSet rules) {}
