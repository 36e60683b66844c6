package cityplan.projects.investment;

import cityplan.store.record.CodeTable;

/// The years that money is planned and spent in: a number outside them is a slip of the pen.
public final class PlanningYears {

    private static final String OUTSIDE =
            """
            SELECT row, '%1$s' AS column, '1949–2100' AS argument
              FROM %2$s
             WHERE left(%1$s, 4) NOT BETWEEN '1949' AND '2100'
             ORDER BY row
            """;

    private PlanningYears() {}

    /// The same table, where the time in a column lies within these years.
    public static CodeTable within(CodeTable table, String column) {
        return table.checked("year-outside", OUTSIDE.formatted(column, table.file().staged()));
    }
}
