package cityplan.projects.money;

/// What holds wherever a file gives money.
public final class MoneyRules {

    private MoneyRules() {}

    /// Finds rows that give an amount without saying in what unit.
    public static String withoutUnit(String staged, String amount) {
        return """
        SELECT row, 'investment_unit' AS column, NULL AS argument
          FROM %s
         WHERE %s IS NOT NULL AND investment_unit IS NULL
         ORDER BY row
        """
                .formatted(staged, amount);
    }

    /// Finds rows whose unit is known but is none of money.
    public static String notMoney(String staged) {
        return """
        SELECT s.row, 'investment_unit' AS column, s.investment_unit AS argument
          FROM %s s
          JOIN unit_vintage u ON u.code = s.investment_unit AND upper_inf(u.recorded)
         WHERE u.dimension NOT LIKE 'currency-%%'
         ORDER BY s.row
        """
                .formatted(staged);
    }
}
