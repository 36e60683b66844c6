package cityplan.projects.investment.rule;

import cityplan.projects.money.Amount;

import java.math.BigDecimal;
import java.util.Optional;

/// How much a later estimate is above the first one: in its unit, and in percent of it where it is
/// above zero.
public record Variance(Amount difference, Optional<BigDecimal> percent) {

    /// None where the currencies differ.
    public static Optional<Variance> of(Amount first, Amount later) {
        return later.in(first.unit())
                .map(same -> same.minus(first))
                .map(difference -> new Variance(difference, percent(difference, first)));
    }

    private static Optional<BigDecimal> percent(Amount difference, Amount first) {
        return first.value().signum() > 0
                ? Optional.of(Pace.share(difference.value(), first.value()))
                : Optional.empty();
    }
}
