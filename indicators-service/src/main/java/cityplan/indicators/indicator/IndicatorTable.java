package cityplan.indicators.indicator;

import cityplan.indicators.right.Rights;
import cityplan.store.bundle.SharedFiles;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;

/// How indicators are checked and kept.
public final class IndicatorTable {

    public static final CodeTable INDICATOR =
            CodeTable.whole(
                    "indicator",
                    Rights.INDICATORS,
                    SharedFiles.INDICATORS,
                    Reference.to("theme"),
                    Reference.to("unit"));

    private IndicatorTable() {}
}
