package cityplan.projects.investment;

import cityplan.projects.money.MoneyRules;
import cityplan.projects.money.UnitSlip;
import cityplan.projects.right.Rights;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;

/// Tables of which each row gives one amount of money of a project, as a source states it.
public final class AmountTable {

    private AmountTable() {}

    /// The columns that such a file has after those that its rows are known by.
    public static TableFile file(TableFile keys) {
        TableFile file =
                keys.knownBy(keys.columnNames().toArray(String[]::new))
                        .required("amount", new CellType.NonNegativeDecimal())
                        .code("investment_unit")
                        .code("source")
                        .optionalText("locator")
                        .optionalText("note");
        return UnitSlip.confirmable(file)
                .inObjects("amount", "money.amount")
                .inObjects("investment_unit", "money.unit")
                .answered("/money/currency", "/published");
    }

    /// How such rows are checked and kept; `against` is what an amount is held against to find a
    /// slip of the unit.
    public static CodeTable of(String noun, TableFile file, String against) {
        CodeTable table =
                CodeTable.whole(
                                noun,
                                Rights.PARTS,
                                file,
                                Reference.to("project"),
                                Reference.to("investment_unit", "unit"),
                                Reference.toSource())
                        .ofFigures();
        return UnitSlip.asked(MoneyRules.of(table, "amount"), "amount", against);
    }
}
