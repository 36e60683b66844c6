package cityplan.projects.investment.rule;

import cityplan.projects.money.Amount;
import cityplan.projects.money.CurrencyUnit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a project has from all kinds of sources, held against its total investment. The sum is in
/// the currency of the total, or of the first kind where there is no total; kinds in another one
/// are named instead of being summed.
public record FundingSum(Optional<OfTotal> sum, List<String> unsummed) {

    public FundingSum {
        unsummed = List.copyOf(unsummed);
    }

    /// @param kinds what there is of each kind, in order
    public static FundingSum of(List<Map.Entry<String, Amount>> kinds, Optional<Amount> total) {
        Optional<CurrencyUnit> unit =
                total.or(() -> kinds.stream().map(Map.Entry::getValue).findFirst())
                        .map(Amount::unit);
        if (unit.isEmpty()) {
            return new FundingSum(Optional.empty(), List.of());
        }
        List<Amount> summed =
                kinds.stream().flatMap(each -> each.getValue().in(unit.get()).stream()).toList();
        List<String> others =
                kinds.stream()
                        .filter(each -> each.getValue().in(unit.get()).isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
        return new FundingSum(
                Amount.sum(unit.get(), summed).map(sum -> OfTotal.of(sum, total)), others);
    }
}
