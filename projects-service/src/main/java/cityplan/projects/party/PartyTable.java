package cityplan.projects.party;

import cityplan.projects.right.Rights;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.staging.CellType;
import cityplan.store.staging.CellType.Fault;
import cityplan.store.staging.RuledText;
import cityplan.store.staging.TableFile;

import java.util.List;
import java.util.Optional;

/// How parties of projects are checked and kept. One party may have several roles, and several
/// parties one.
public final class PartyTable {

    static final List<String> ROLES =
            List.of("responsible", "owner", "lead", "cooperating", "funder");

    public static final TableFile FILE =
            TableFile.named("project_parties")
                    .code("project")
                    .required("role", new CellType.OneOf(ROLES))
                    .text("name_zh")
                    .optionalText("name_en")
                    .optional("code", new RuledText(PartyTable::creditCode))
                    .optionalText("note")
                    .knownBy("project", "role", "name_zh");

    public static final CodeTable PARTY =
            CodeTable.whole("project_party", Rights.PARTS, FILE, Reference.to("project"));

    private PartyTable() {}

    /// A unified social credit code (GB 32100-2015) by its shape; its check character is not looked
    /// at.
    private static Optional<Fault> creditCode(String text) {
        return text.matches("[0-9A-HJ-NPQRTUWXY]{18}")
                ? Optional.empty()
                : Fault.of("credit-code-expected");
    }
}
