package cityplan.projects.investment.line;

import cityplan.projects.investment.PlanningYears;
import cityplan.projects.money.MoneyRules;
import cityplan.projects.money.UnitSlip;
import cityplan.projects.right.Rights;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;
import cityplan.store.staging.TimeCell;

import java.util.List;

/// How investment lines are checked and kept. An adjusted plan that differs from the plan says why.
public final class InvestmentLineTable {

    static final List<String> LEVELS = List.of("national", "provincial", "city", "district");

    static final List<String> CATEGORIES =
            List.of("preparatory", "new-start", "ongoing", "completing");

    private static final TableFile FILE =
            UnitSlip.confirmable(
                            TableFile.named("investment_lines")
                                    .code("project")
                                    .required("year", new TimeCell.Year())
                                    .required("list_level", new CellType.OneOf(LEVELS))
                                    .required("list_category", new CellType.OneOf(CATEGORIES))
                                    .required("key_project", new CellType.Flag())
                                    .optional("planned", new CellType.NonNegativeDecimal())
                                    .optional("adjusted", new CellType.NonNegativeDecimal())
                                    .optionalCode("investment_unit")
                                    .optionalText("reason")
                                    .code("source")
                                    .optionalText("locator")
                                    .optionalText("note"))
                    .knownBy("project", "year")
                    .inObjects("planned", "plannedInvestment.amount")
                    .inObjects("adjusted", "adjustedInvestment.amount")
                    .answered(
                            "/plannedInvestment/currency",
                            "/plannedInvestment/unit",
                            "/adjustedInvestment/currency",
                            "/adjustedInvestment/unit",
                            "/published",
                            "/execution");

    private static final String UNEXPLAINED =
            """
            SELECT row, 'reason' AS column, planned::text AS argument
              FROM staged_investment_lines
             WHERE adjusted IS NOT NULL AND adjusted IS DISTINCT FROM planned AND reason IS NULL
             ORDER BY row
            """;

    public static final CodeTable LINE = line();

    private InvestmentLineTable() {}

    private static CodeTable line() {
        CodeTable table =
                CodeTable.whole(
                                "investment_line",
                                Rights.PARTS,
                                FILE,
                                Reference.to("project"),
                                Reference.to("investment_unit", "unit"),
                                Reference.toSource())
                        .ofFigures();
        table = PlanningYears.within(table, "year");
        table = MoneyRules.of(table, "coalesce(planned, adjusted)");
        table = UnitSlip.asked(table, "planned", UnitSlip.TOTAL);
        table = UnitSlip.asked(table, "adjusted", UnitSlip.TOTAL);
        return table.checked("adjustment-unexplained", UNEXPLAINED);
    }
}
