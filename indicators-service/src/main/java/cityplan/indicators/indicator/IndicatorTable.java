package cityplan.indicators.indicator;

import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;

/// How indicators are checked and kept.
public final class IndicatorTable {

    private static final int DISPLAYED_DECIMALS = 10;

    private static final TableFile FILE =
            TableFile.keyed("indicators", "code")
                    .text("name_zh")
                    .text("name_en")
                    .code("theme")
                    .code("unit")
                    .oneOf("direction", "higher", "lower", "neutral")
                    .oneOf(
                            "value_type",
                            "amount",
                            "count",
                            "ratio",
                            "share",
                            "rate",
                            "index",
                            "class")
                    .required("decimals", new CellType.WholeTo(DISPLAYED_DECIMALS))
                    .optionalText("department_zh")
                    .optionalText("department_en")
                    .oneOf("frequency", "annual", "five-year", "ad-hoc")
                    .optionalText("description_en")
                    .extra("retired", new CellType.Flag());

    public static final CodeTable INDICATOR =
            CodeTable.whole("indicator", FILE, Reference.to("theme"), Reference.to("unit"));

    private IndicatorTable() {}
}
