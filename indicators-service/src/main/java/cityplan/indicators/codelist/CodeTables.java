package cityplan.indicators.codelist;

import static cityplan.store.bundle.SharedFiles.REGIONS;
import static cityplan.store.bundle.SharedFiles.SOURCES;
import static cityplan.store.bundle.SharedFiles.UNITS;

import cityplan.indicators.right.Rights;
import cityplan.store.bundle.SharedFiles;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.staging.TableFile;

/// How code lists are checked and kept.
public final class CodeTables {

    private static final TableFile THEMES =
            TableFile.keyed("themes", "code").text("name_zh").text("name_en").whole("ordinal");

    public static final CodeTable THEME = CodeTable.whole("theme", Rights.CODE_LISTS, THEMES);

    public static final CodeTable UNIT =
            CodeTable.whole("unit", Rights.CODE_LISTS, UNITS, Reference.to("base_unit", "unit"));

    public static final CodeTable REGION =
            CodeTable.whole("region", Rights.CODE_LISTS, REGIONS, Reference.to("parent", "region"))
                    .checked("cycle", SharedFiles.REGION_CYCLES);

    public static final CodeTable SOURCE =
            CodeTable.whole("source", Rights.SOURCES, SOURCES, Reference.to("region"));

    private CodeTables() {}
}
