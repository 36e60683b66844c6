package cityplan.projects.programme;

import cityplan.projects.money.MoneyRules;
import cityplan.projects.right.Rights;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;

/// How programmes are checked and kept. All amounts of one are in the same unit.
public final class ProgrammeTable {

    private static final TableFile FILE =
            TableFile.keyed("programmes", "code")
                    .text("name_zh")
                    .text("name_en")
                    .code("sector")
                    .period("period")
                    .optionalWhole("project_count")
                    .optional("planned_investment", new CellType.NonNegativeDecimal())
                    .optional("actual_investment", new CellType.NonNegativeDecimal())
                    .optionalCode("investment_unit")
                    .optionalWhole("new_start_count")
                    .optionalWhole("ongoing_count")
                    .optionalWhole("completion_count")
                    .optionalWhole("preparatory_count")
                    .code("source")
                    .optionalText("locator")
                    .optionalText("note")
                    .inObjects("planned_investment", "plannedInvestment.amount")
                    .inObjects("actual_investment", "actualInvestment.amount")
                    .answered(
                            "/plannedInvestment/currency",
                            "/plannedInvestment/unit",
                            "/actualInvestment/currency",
                            "/actualInvestment/unit",
                            "/published");

    public static final CodeTable PROGRAMME =
            MoneyRules.of(
                    CodeTable.whole(
                            "programme",
                            Rights.PROGRAMMES,
                            FILE,
                            Reference.to("sector"),
                            Reference.to("investment_unit", "unit"),
                            Reference.toSource()),
                    "coalesce(planned_investment, actual_investment)");

    private ProgrammeTable() {}
}
