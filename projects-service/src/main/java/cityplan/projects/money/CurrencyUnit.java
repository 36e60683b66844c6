package cityplan.projects.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;

/// What amounts of a currency are counted in: one of it is `multiplier` of the currency.
public record CurrencyUnit(String code, String currency, BigDecimal multiplier) {

    /// An amount of the currency, counted in this unit.
    Money money(BigDecimal single) {
        BigDecimal amount = single.divide(multiplier, MathContext.DECIMAL128).stripTrailingZeros();
        return new Money(amount.scale() < 0 ? amount.setScale(0) : amount, currency, code);
    }

    /// The unit of another currency that counts in the same steps; where there is none, the
    /// currency itself.
    CurrencyUnit like(String other, Collection<CurrencyUnit> units) {
        return units.stream()
                .filter(unit -> unit.currency.equals(other))
                .filter(unit -> unit.multiplier.compareTo(multiplier) == 0)
                .min(Comparator.comparing(CurrencyUnit::code))
                .orElseGet(() -> new CurrencyUnit(other, other, BigDecimal.ONE));
    }
}
