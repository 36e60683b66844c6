package cityplan.projects.money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Amounts of money added up in one unit. Those of another currency cannot be added: they are kept
/// apart, each unit for itself.
///
/// @param sum absent where no amount is of the unit's currency
public record MoneySum(@Nullable Money sum, List<Money> apart) {

    public MoneySum {
        apart = List.copyOf(apart);
    }

    /// The sum of amounts in the units that are known.
    public static MoneySum of(
            List<Money> amounts, CurrencyUnit unit, Map<String, CurrencyUnit> units) {
        var byUnit = new TreeMap<String, Money>();
        amounts.forEach(amount -> byUnit.merge(amount.unit(), amount, MoneySum::plus));
        @Nullable Money sum = null;
        for (Money amount : byUnit.values()) {
            if (amount.currency().equals(unit.currency())) {
                Money same = in(unit, amount, units);
                sum = sum == null ? same : plus(sum, same);
            }
        }
        byUnit.values().removeIf(amount -> amount.currency().equals(unit.currency()));
        return new MoneySum(sum, List.copyOf(byUnit.values()));
    }

    private static Money plus(Money one, Money other) {
        return new Money(one.amount().add(other.amount()), one.currency(), one.unit());
    }

    /// An amount in its own unit stays as it was written.
    private static Money in(CurrencyUnit unit, Money amount, Map<String, CurrencyUnit> units) {
        if (amount.unit().equals(unit.code())) {
            return amount;
        }
        BigDecimal single =
                amount.amount().multiply(units.getOrDefault(amount.unit(), unit).multiplier());
        BigDecimal converted = single.divide(unit.multiplier(), MathContext.DECIMAL128);
        return new Money(plain(converted), unit.currency(), unit.code());
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
