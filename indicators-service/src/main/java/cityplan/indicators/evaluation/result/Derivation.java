package cityplan.indicators.evaluation.result;

import cityplan.indicators.evaluation.fact.RuleSet;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// How an evaluation was made: enough to redo it by hand.
///
/// @param tolerance what the rule set's tolerance is for this bound
/// @param decimals to how many the indicator's figures are shown
public record Derivation(
        Rule rule,
        List<Formula> formulas,
        List<Input> inputs,
        RuleSet rules,
        @Nullable BigDecimal tolerance,
        int decimals) {

    public Derivation {
        formulas = List.copyOf(formulas);
        inputs = List.copyOf(inputs);
    }
}
