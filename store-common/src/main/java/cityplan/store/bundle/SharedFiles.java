package cityplan.store.bundle;

/// The files that every service reads: each keeps what it needs of them.
public final class SharedFiles {

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

    public static final TableFile UNITS =
            TableFile.keyed("units", "code")
                    .optionalText("symbol_zh")
                    .optionalText("symbol_en")
                    .text("name_zh")
                    .text("name_en")
                    .code("dimension")
                    .code("base_unit")
                    .decimal("multiplier");

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
                    .required("published", new CellType.Published())
                    .optionalWhole("period_start")
                    .optionalWhole("period_end");

    private SharedFiles() {}
}
