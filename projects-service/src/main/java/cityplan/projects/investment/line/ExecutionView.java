package cityplan.projects.investment.line;

import cityplan.projects.investment.rule.Judgement.Reason;
import cityplan.projects.investment.rule.Light;
import cityplan.projects.investment.rule.LightRules;
import cityplan.projects.money.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// How a line is executed, and everything that is derived from. `plan` is the adjusted plan where
/// there is one; `elapsed` counts the months up to the last one reported, `unreported` names those
/// of them that nothing is reported for. There is no light where there is a `reason`.
public record ExecutionView(
        @Nullable Money plan,
        @Nullable Money actual,
        @Nullable String upTo,
        List<String> unreported,
        @Nullable BigDecimal completionRate,
        @Nullable BigDecimal elapsed,
        @Nullable BigDecimal lead,
        @Nullable Light light,
        @Nullable Reason reason,
        @Nullable LightRules ruleSet,
        @Nullable Forecast forecast,
        @Nullable Cumulative cumulative,
        List<Month> months) {

    public ExecutionView {
        unreported = List.copyOf(unreported);
        months = List.copyOf(months);
    }

    /// What the year comes to by a method; `rate` is its share of the plan in percent.
    public record Forecast(Money yearEnd, BigDecimal rate, String method) {}

    /// What was spent from the first month reported to the last one of this year; `rate` is its
    /// share of the project's total investment in percent.
    public record Cumulative(
            Money actual, String since, @Nullable Money total, @Nullable BigDecimal rate) {}

    /// What a source says was spent in a month.
    public record Month(
            String month, Money money, String source, @Nullable String locator, String published) {}
}
