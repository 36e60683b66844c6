package cityplan.indicators.plan;

import cityplan.indicators.right.Rights;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.staging.TableFile;

/// How plans are checked and kept.
public final class PlanTable {

    private static final TableFile FILE =
            TableFile.keyed("plans", "code")
                    .text("name_zh")
                    .text("name_en")
                    .code("region")
                    .whole("period_start")
                    .whole("period_end")
                    .oneOf("kind", "five-year-plan", "annual-plan", "vision", "outlook")
                    .code("source");

    private static final String BACKWARDS =
            """
            SELECT row, 'period_end' AS column, NULL AS argument
              FROM staged_plans
             WHERE period_end < period_start
             ORDER BY row
            """;

    public static final CodeTable PLAN =
            CodeTable.whole(
                            "plan",
                            Rights.PLANS,
                            FILE,
                            Reference.to("region"),
                            Reference.toSource())
                    .checked("order", BACKWARDS);

    private PlanTable() {}
}
