package cityplan.projects.investment.funding;

import cityplan.projects.money.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// Where the money of a project comes from, with the sum against the total investment: `rate` is
/// the sum in percent of the total, `open` what is not found yet. What is in another currency than
/// the total is `unsummed`.
public record FundingPlanView(
        String project,
        @Nullable Money totalInvestment,
        @Nullable Money sum,
        @Nullable BigDecimal rate,
        @Nullable Money open,
        List<String> unsummed,
        List<FundingView> items) {

    public FundingPlanView {
        unsummed = List.copyOf(unsummed);
        items = List.copyOf(items);
    }
}
