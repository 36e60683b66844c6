package cityplan.projects.money;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What amounts of money come to, each currency for itself. It can grow, and take in others: in
/// whatever order and parts, the same amounts come to the same.
public final class Balance {

    private final Map<String, BigDecimal> byCurrency = new TreeMap<>();

    /// Adds an amount that is counted in single units of its currency.
    public Balance add(String currency, BigDecimal amount) {
        byCurrency.merge(currency, amount, BigDecimal::add);
        return this;
    }

    /// Adds an amount that is counted in a unit.
    public Balance add(CurrencyUnit unit, BigDecimal amount) {
        return add(unit.currency(), amount.multiply(unit.multiplier()));
    }

    public Balance add(Balance other) {
        other.byCurrency.forEach(this::add);
        return this;
    }

    /// All of it in a unit; other currencies stay apart, in the units of theirs that count in the
    /// same steps.
    public MoneySum in(CurrencyUnit unit, Collection<CurrencyUnit> units) {
        BigDecimal sum = byCurrency.get(unit.currency());
        List<Money> apart =
                byCurrency.entrySet().stream()
                        .filter(each -> !each.getKey().equals(unit.currency()))
                        .map(each -> in(like(unit, each.getKey(), units), each.getValue()))
                        .toList();
        return new MoneySum(sum == null ? null : in(unit, sum), apart);
    }

    private static Money in(CurrencyUnit unit, BigDecimal amount) {
        return new Amount(amount, single(unit.currency())).in(unit).orElseThrow().money();
    }

    private static CurrencyUnit like(
            CurrencyUnit unit, String currency, Collection<CurrencyUnit> units) {
        return units.stream()
                .filter(each -> each.currency().equals(currency))
                .filter(each -> each.multiplier().compareTo(unit.multiplier()) == 0)
                .min(Comparator.comparing(CurrencyUnit::code))
                .orElseGet(() -> single(currency));
    }

    private static CurrencyUnit single(String currency) {
        return new CurrencyUnit(currency, currency, BigDecimal.ONE);
    }
}
