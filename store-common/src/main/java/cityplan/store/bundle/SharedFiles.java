package cityplan.store.bundle;

import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;
import cityplan.store.staging.TimeCell;

/// The files that every service reads: each keeps what it needs of them.
public final class SharedFiles {

    private static final int DISPLAYED_DECIMALS = 10;

    public static final TableFile REGIONS =
            TableFile.keyed("regions", "code")
                    .text("name_zh")
                    .text("name_en")
                    .oneOf(
                            "level",
                            "province",
                            "city",
                            "district",
                            "county",
                            "county-level-city",
                            "development-zone",
                            "town",
                            "area")
                    .optionalCode("parent")
                    .optionalOneOf("functional_area", "CORE", "EXPANSION", "ECOLOGY");

    /// Finds regions that would lie below themselves, by what is staged and what is held.
    public static final String REGION_CYCLES =
            """
            WITH RECURSIVE link AS (
                SELECT code, parent FROM staged_regions
                 UNION ALL
                SELECT v.code, v.parent
                  FROM region_vintage v
                 WHERE upper_inf(v.recorded) AND v.code NOT IN (SELECT code FROM staged_regions)),
            above AS (
                SELECT code, parent FROM link
                 UNION
                SELECT a.code, l.parent FROM above a JOIN link l ON l.code = a.parent)
            SELECT s.row, 'parent' AS column, s.parent AS argument
              FROM staged_regions s JOIN above a ON a.code = s.code AND a.parent = s.code
             ORDER BY s.row
            """;

    public static final TableFile UNITS =
            TableFile.keyed("units", "code")
                    .optionalText("symbol_zh")
                    .optionalText("symbol_en")
                    .text("name_zh")
                    .text("name_en")
                    .code("dimension")
                    .code("base_unit")
                    .required("multiplier", new CellType.PositiveDecimal());

    public static final TableFile SOURCES =
            TableFile.keyed("sources", "id")
                    .text("title_zh")
                    .text("title_en")
                    .optionalText("issuer_zh")
                    .optionalText("issuer_en")
                    .oneOf(
                            "kind",
                            "five-year-plan",
                            "annual-plan",
                            "government-work-report",
                            "press")
                    .code("region")
                    .required("published", new TimeCell.Published())
                    .optionalWhole("period_start")
                    .optionalWhole("period_end");

    public static final TableFile INDICATORS =
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

    private SharedFiles() {}
}
