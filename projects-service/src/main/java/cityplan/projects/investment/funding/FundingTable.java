package cityplan.projects.investment.funding;

import cityplan.projects.investment.AmountTable;
import cityplan.projects.money.UnitSlip;
import cityplan.store.record.CodeTable;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;

import java.util.List;

/// How the funding of projects is checked and kept.
public final class FundingTable {

    static final List<String> KINDS =
            List.of(
                    "central",
                    "provincial",
                    "city",
                    "district",
                    "special-bond",
                    "bank-loan",
                    "social-capital",
                    "own",
                    "other");

    private static final TableFile FILE =
            AmountTable.file(
                    TableFile.named("funding")
                            .code("project")
                            .required("kind", new CellType.OneOf(KINDS)));

    public static final CodeTable FUNDING = AmountTable.of("funding", FILE, UnitSlip.TOTAL);

    private FundingTable() {}
}
