package cityplan.projects.investment.rule;

import cityplan.projects.money.Amount;

import java.math.BigDecimal;
import java.util.Optional;

/// Money spent on a project or found for it, held against what the whole of it costs.
///
/// @param total in the unit of the part; none where it is not known or in another currency
public record OfTotal(Amount part, Optional<Amount> total) {

    /// In the unit of the total, where they have one currency.
    public static OfTotal of(Amount part, Optional<Amount> total) {
        return total.flatMap(whole -> part.in(whole.unit()).map(same -> new OfTotal(same, total)))
                .orElseGet(() -> new OfTotal(part, Optional.empty()));
    }

    /// The part of the total, in percent; none of nothing.
    public Optional<BigDecimal> rate() {
        return total.filter(whole -> whole.value().signum() > 0)
                .map(whole -> Pace.share(part.value(), whole.value()));
    }

    /// What of the total is open; below zero where there is more than that.
    public Optional<Amount> open() {
        return total.map(whole -> whole.minus(part));
    }
}
