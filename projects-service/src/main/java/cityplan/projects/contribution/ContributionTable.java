package cityplan.projects.contribution;

import cityplan.projects.right.Rights;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;

/// How contributions are checked and kept. How much a project contributes is given in a unit that
/// converts to that of the indicator, or not at all.
public final class ContributionTable {

    private static final TableFile FILE =
            TableFile.named("contributions")
                    .code("project")
                    .code("indicator")
                    .optional("amount", new CellType.Decimal())
                    .optionalCode("unit")
                    .text("ground_zh")
                    .text("ground_en")
                    .optionalCode("source")
                    .optionalText("locator")
                    .knownBy("project", "indicator")
                    .answered("/published");

    private static final String HALF =
            """
            SELECT row, CASE WHEN unit IS NULL THEN 'unit' ELSE 'amount' END AS column, NULL AS argument
              FROM staged_contributions
             WHERE (amount IS NULL) <> (unit IS NULL)
             ORDER BY row
            """;

    private static final String OF_ANOTHER_DIMENSION =
            """
            SELECT s.row, 'unit' AS column, i.unit AS argument
              FROM staged_contributions s
              JOIN unit_vintage u ON u.code = s.unit AND upper_inf(u.recorded)
              JOIN indicator_vintage i ON i.code = s.indicator AND upper_inf(i.recorded)
              JOIN unit_vintage o ON o.code = i.unit AND upper_inf(o.recorded)
             WHERE u.dimension <> o.dimension
             ORDER BY s.row
            """;

    public static final CodeTable CONTRIBUTION =
            CodeTable.whole(
                            "contribution",
                            Rights.PARTS,
                            FILE,
                            Reference.to("project"),
                            Reference.to("indicator"),
                            Reference.to("unit"),
                            Reference.toSource())
                    .checked("required", HALF)
                    .checked("another-dimension", OF_ANOTHER_DIMENSION);

    private ContributionTable() {}
}
