package cityplan.projects.money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/// An amount of money: `unit` says what one of `amount` is, such as 100 million yuan.
public record Money(BigDecimal amount, String currency, String unit) {

    /// The money in a column of a row that holds its currency and unit, too.
    public static @Nullable Money in(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null
                ? null
                : new Money(amount, row.getString("currency"), row.getString("investment_unit"));
    }
}
