package cityplan.indicators.imports;

import static cityplan.store.bundle.SharedFiles.REGIONS;
import static cityplan.store.bundle.SharedFiles.SOURCES;
import static cityplan.store.bundle.SharedFiles.UNITS;

import cityplan.store.bundle.SharedFiles;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.record.Table;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;

/// The code lists, indicators and plans of a bundle.
public final class CodeLists {

    private static final int DISPLAYED_DECIMALS = 10;

    public static final TableFile THEME_FILE =
            TableFile.keyed("themes", "code").text("name_zh").text("name_en").whole("ordinal");

    public static final TableFile INDICATOR_FILE =
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

    public static final TableFile PLAN_FILE =
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

    static final Table THEMES = CodeTable.whole("theme", THEME_FILE);
    static final Table UNIT_TABLE =
            CodeTable.whole("unit", UNITS, Reference.to("base_unit", "unit"));
    static final Table REGION_TABLE =
            CodeTable.whole("region", REGIONS, Reference.to("parent", "region"))
                    .checked("cycle", SharedFiles.REGION_CYCLES);
    static final Table SOURCE_TABLE = CodeTable.whole("source", SOURCES, Reference.to("region"));
    static final Table INDICATORS =
            CodeTable.whole(
                    "indicator", INDICATOR_FILE, Reference.to("theme"), Reference.to("unit"));
    static final Table PLANS =
            CodeTable.whole("plan", PLAN_FILE, Reference.to("region"), Reference.toSource())
                    .checked("order", BACKWARDS);

    private CodeLists() {}
}
