package cityplan.projects.geometry;

import cityplan.projects.right.Rights;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.staging.CellType.Fault;
import cityplan.store.staging.RuledText;
import cityplan.store.staging.TableFile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/// How geometries of projects are checked and kept: as the text that they were written in.
@Singleton
public class GeometryTable {

    /// What a cell of a workbook can hold.
    private static final int LONGEST = 32_000;

    private final GeometryRules rules;
    private final ObjectMapper json;
    private final CodeTable table;

    GeometryTable(GeometryConfig config, ObjectMapper json) {
        this.rules = new GeometryRules(Box.of(config.box()), config.positions());
        this.json = json;
        TableFile file =
                TableFile.keyed("project_geometries", "project")
                        .required("geometry", new RuledText(this::fault));
        this.table =
                CodeTable.whole("project_geometry", Rights.PARTS, file, Reference.to("project"));
    }

    public CodeTable table() {
        return table;
    }

    List<Flaw> flaws(JsonNode geometry) {
        return rules.flaws(geometry);
    }

    /// The text of a geometry, with its numbers as they were written.
    String text(JsonNode geometry) {
        try {
            return json.writeValueAsString(geometry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What is wrong first with a text.
    private Optional<Fault> fault(String text) {
        if (text.length() > LONGEST) {
            return Fault.of("too-long", String.valueOf(LONGEST));
        }
        try {
            return flaws(json.readTree(text)).stream()
                    .findFirst()
                    .map(flaw -> new Fault(flaw.code(), flaw.arguments()));
        } catch (JsonProcessingException unreadable) {
            return Fault.of("geometry-expected");
        }
    }
}
