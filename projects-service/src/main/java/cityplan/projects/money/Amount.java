package cityplan.projects.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// An amount of money that can be reckoned with.
public record Amount(BigDecimal value, CurrencyUnit unit) {

    /// Finer than any unit of money is of another.
    private static final int DECIMALS = 20;

    /// The amount in a column of a row that holds its `investment_unit`, `currency` and
    /// `multiplier`, too, each under a prefix.
    public static Optional<Amount> in(ResultSet row, String column, String prefix)
            throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null
                ? Optional.empty()
                : Optional.of(
                        new Amount(
                                value,
                                new CurrencyUnit(
                                        row.getString(prefix + "investment_unit"),
                                        row.getString(prefix + "currency"),
                                        row.getBigDecimal(prefix + "multiplier"))));
    }

    /// The amount in a column of a row, in whole units of the currency that `<column>_currency`
    /// names.
    public static Optional<Amount> whole(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        if (value == null) {
            return Optional.empty();
        }
        String currency = row.getString(column + "_currency");
        return Optional.of(new Amount(value, new CurrencyUnit(currency, currency, BigDecimal.ONE)));
    }

    /// The sum of amounts, in a unit: none of nothing, and none where the currencies differ.
    public static Optional<Amount> sum(CurrencyUnit unit, List<Amount> amounts) {
        return amounts.stream()
                .map(each -> each.in(unit))
                .reduce((one, other) -> one.flatMap(a -> other.map(a::plus)))
                .flatMap(sum -> sum);
    }

    /// The same amount in another unit of its currency; a different currency has none.
    public Optional<Amount> in(CurrencyUnit other) {
        if (!other.currency().equals(unit.currency())) {
            return Optional.empty();
        }
        return Optional.of(other.equals(unit) ? this : new Amount(converted(other), other));
    }

    /// The sum of this and another amount in the same unit.
    public Amount plus(Amount other) {
        return new Amount(value.add(other.value), unit);
    }

    /// What this is more than another amount in the same unit.
    public Amount minus(Amount other) {
        return new Amount(value.subtract(other.value), unit);
    }

    public Money money() {
        return new Money(value, unit.currency(), unit.code());
    }

    private BigDecimal converted(CurrencyUnit other) {
        BigDecimal exact =
                value.multiply(unit.multiplier())
                        .divide(other.multiplier(), DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
