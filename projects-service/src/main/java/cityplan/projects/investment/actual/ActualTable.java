package cityplan.projects.investment.actual;

import cityplan.projects.investment.AmountTable;
import cityplan.projects.investment.PlanningYears;
import cityplan.projects.money.UnitSlip;
import cityplan.projects.month.Months;
import cityplan.store.record.CodeTable;
import cityplan.store.staging.TableFile;
import cityplan.store.staging.TimeCell;

/// How what was spent in a month is checked and kept.
public final class ActualTable {

    private static final TableFile FILE =
            AmountTable.file(
                    TableFile.named("investment_actuals")
                            .code("project")
                            .required("month", new TimeCell.Month()));

    /// The plan of the year where there is one, else the whole of the project.
    private static final String PLAN_OR_TOTAL =
            """
            SELECT first.amount, first.unit
              FROM (SELECT 1 AS place, coalesce(l.adjusted, l.planned) AS amount, l.investment_unit AS unit
                      FROM investment_line_vintage l
                     WHERE l.project = s.project AND l.year = left(s.month, 4) AND upper_inf(l.recorded)
                     UNION ALL
                    SELECT 2, total.amount, total.unit FROM (%s) total) first
             WHERE first.amount > 0
             ORDER BY first.place
             LIMIT 1\
            """
                    .formatted(UnitSlip.TOTAL);

    public static final CodeTable ACTUAL =
            PlanningYears.within(AmountTable.of("investment_actual", FILE, PLAN_OR_TOTAL), "month")
                    .checked("month-not-over", Months.notOver(FILE));

    private ActualTable() {}
}
