package cityplan.projects.money;

import cityplan.store.record.CodeTable;

/// What holds wherever a file gives money in `investment_unit`.
public final class MoneyRules {

    private MoneyRules() {}

    /// The same table, whose amounts need a unit, and one of money.
    ///
    /// @param amounts SQL that is null where a row gives no amount
    public static CodeTable of(CodeTable table, String amounts) {
        String staged = table.file().staged();
        return table.checked("required", withoutUnit(staged, amounts))
                .checked("currency-expected", notMoney(staged));
    }

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
         WHERE u.dimension !~ '^currency-[a-z]{3}$'
         ORDER BY s.row
        """
                .formatted(staged);
    }
}
