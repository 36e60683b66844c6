package cityplan.projects.investment.estimate;

import cityplan.projects.investment.AmountTable;
import cityplan.projects.investment.PlanningYears;
import cityplan.projects.money.UnitSlip;
import cityplan.store.record.CodeTable;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;
import cityplan.store.staging.TimeCell;

import java.util.List;

/// How estimates of a whole project are checked and kept. When one was approved is as exact as its
/// source says.
public final class EstimateTable {

    /// In the order in which a project has them.
    static final List<String> KINDS =
            List.of("estimate", "budget-estimate", "construction-budget", "final-account");

    private static final TableFile FILE =
            AmountTable.file(
                            TableFile.named("estimates")
                                    .code("project")
                                    .required("kind", new CellType.OneOf(KINDS))
                                    .required("approved", new TimeCell.Published()))
                    .answered("/variance");

    public static final CodeTable ESTIMATE =
            PlanningYears.within(AmountTable.of("estimate", FILE, UnitSlip.TOTAL), "approved");

    private EstimateTable() {}
}
