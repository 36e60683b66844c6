package cityplan.projects.document;

import cityplan.projects.right.Rights;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.staging.LinkCell;
import cityplan.store.staging.TableFile;
import cityplan.store.staging.TimeCell;

/// How documents of projects are checked and kept. Only what is said of a document is kept here; it
/// is elsewhere itself.
public final class DocumentTable {

    public static final TableFile FILE =
            TableFile.named("project_documents")
                    .code("project")
                    .code("code")
                    .code("kind")
                    .text("title_zh")
                    .optionalText("title_en")
                    .optionalText("number")
                    .optional("issued", new TimeCell.Day())
                    .required("url", new LinkCell())
                    .knownBy("project", "code");

    public static final CodeTable DOCUMENT =
            CodeTable.whole("project_document", Rights.PARTS, FILE, Reference.to("project"));

    private DocumentTable() {}
}
