package cityplan.projects.money;

import cityplan.store.record.CodeTable;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;

import java.util.stream.Collectors;

/// Asks back for amounts that look like a slip of the unit: hundreds of millions for tens of
/// thousands, or the other way, are ten thousand times too much or too little. An amount is asked
/// back that is more than ten times what it is held against, or a ten-thousandth of it or less. A
/// row that says `confirmed` is taken as it is.
public final class UnitSlip {

    private static final String CONFIRMED = "confirmed";

    /// The total investment of the project, as SQL over a staged row `s`.
    public static final String TOTAL =
            """
            SELECT p.total_investment AS amount, p.investment_unit AS unit
              FROM project_vintage p
             WHERE p.code = s.project AND upper_inf(p.recorded)\
            """;

    private static final String FOUND =
            """
            SELECT s.row, '%1$s' AS column, other.amount || ' ' || other.unit AS argument
              FROM %2$s s
              JOIN unit_vintage u ON u.code = s.investment_unit AND upper_inf(u.recorded)
              JOIN LATERAL (%3$s) other ON other.amount > 0
              JOIN unit_vintage o ON o.code = other.unit AND upper_inf(o.recorded) AND o.dimension = u.dimension
              LEFT JOIN %4$s_vintage held ON %5$s AND upper_inf(held.recorded)
             WHERE NOT coalesce(s.confirmed, held.confirmed, false)
               AND (s.%1$s * u.multiplier > 10 * other.amount * o.multiplier
                 OR s.%1$s > 0 AND s.%1$s * u.multiplier * 10000 <= other.amount * o.multiplier)
             ORDER BY s.row
            """;

    private UnitSlip() {}

    /// The same columns, with one by which a row is confirmed.
    public static TableFile confirmable(TableFile file) {
        return file.extra(CONFIRMED, new CellType.Flag());
    }

    /// The same table, where an amount is held against another, which SQL over a staged row `s`
    /// finds as `amount` and `unit`.
    public static CodeTable asked(CodeTable table, String amount, String against) {
        TableFile file = table.file();
        String sameKey =
                file.key().stream()
                        .map("held.%1$s = s.%1$s"::formatted)
                        .collect(Collectors.joining(" AND "));
        return table.checked(
                "unit-slip",
                FOUND.formatted(amount, file.staged(), against, table.noun(), sameKey));
    }
}
