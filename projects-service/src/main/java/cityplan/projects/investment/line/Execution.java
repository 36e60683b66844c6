package cityplan.projects.investment.line;

import cityplan.projects.investment.line.ExecutionView.Cumulative;
import cityplan.projects.investment.line.ExecutionView.Forecast;
import cityplan.projects.investment.line.ExecutionView.Month;
import cityplan.projects.investment.rule.Judgement;
import cityplan.projects.investment.rule.Judgement.Reason;
import cityplan.projects.investment.rule.Light;
import cityplan.projects.investment.rule.LightRules;
import cityplan.projects.investment.rule.Pace;
import cityplan.projects.investment.rule.YearSpending;
import cityplan.projects.money.Amount;
import cityplan.projects.money.Money;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// How a line is executed: the light that it has, and what the rules make of the same figures.
///
/// @param rules none where the rule set asked for was not held
record Execution(
        YearSpending spending,
        Optional<Light> light,
        Optional<LightRules> rules,
        Optional<Cumulative> cumulative,
        List<Month> months) {

    /// Every month to come is taken to be as the average of those passed.
    private static final String METHOD = "linear-run-rate";

    Execution {
        months = List.copyOf(months);
    }

    ExecutionView view() {
        return switch (spending.judged()) {
            case Judgement.Judged(var pace) ->
                    view(Optional.of(pace), rules.isPresent() ? null : Reason.NO_RULE_SET);
            case Judgement.Open(var reason) -> view(Optional.empty(), reason);
        };
    }

    private ExecutionView view(Optional<Pace> pace, @Nullable Reason reason) {
        return new ExecutionView(
                money(spending.plan()),
                money(spending.actual()),
                spending.upTo().orElse(null),
                spending.unreported(),
                pace.map(Pace::rate).orElse(null),
                pace.map(Pace::elapsed).orElse(null),
                pace.map(Pace::lead).orElse(null),
                light.orElse(null),
                reason,
                rules.orElse(null),
                pace.map(Execution::forecast).orElse(null),
                cumulative.orElse(null),
                months);
    }

    private static Forecast forecast(Pace pace) {
        return new Forecast(pace.yearEnd().money(), pace.yearEndRate(), METHOD);
    }

    private static @Nullable Money money(Optional<Amount> amount) {
        return amount.map(Amount::money).orElse(null);
    }
}
