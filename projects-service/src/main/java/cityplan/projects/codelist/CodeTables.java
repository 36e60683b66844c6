package cityplan.projects.codelist;

import cityplan.projects.right.Rights;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.staging.TableFile;

/// How sectors and kinds of project are checked and kept.
public final class CodeTables {

    private static final TableFile SECTORS =
            TableFile.keyed("sectors", "code").text("name_zh").text("name_en");

    private static final TableFile KINDS =
            TableFile.keyed("project_kinds", "code").text("name_zh").text("name_en").code("sector");

    public static final CodeTable SECTOR = CodeTable.whole("sector", Rights.CODE_LISTS, SECTORS);

    public static final CodeTable PROJECT_KIND =
            CodeTable.whole("project_kind", Rights.CODE_LISTS, KINDS, Reference.to("sector"));

    private CodeTables() {}
}
