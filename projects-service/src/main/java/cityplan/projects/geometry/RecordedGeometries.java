package cityplan.projects.geometry;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.store.write.Definition;
import cityplan.store.write.Definitions;
import cityplan.store.write.WriteRequest;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import java.util.List;
import java.util.Map;

/// Records and withdraws geometries, which bodies bring as objects of GeoJSON.
@RequestScoped
class RecordedGeometries {

    /// What an answer says beside the geometry; a body may repeat it.
    private static final List<String> ANSWERED = List.of("asOf", "at", "recordedFrom");

    private final WriteRequest request;
    private final Definitions definitions;
    private final GeometryTable table;

    RecordedGeometries(WriteRequest request, Definitions definitions, GeometryTable table) {
        this.request = request;
        this.definitions = definitions;
        this.table = table;
    }

    Definition<GeometryObject> definition() {
        return new Definition<>(table.table(), new GeometryObjects(), List.of());
    }

    Response put(String project, byte[] body) {
        ObjectNode geometry = request.object(body);
        geometry.remove(ANSWERED);
        List<Violation> violations =
                table.flaws(geometry).stream()
                        .map(flaw ->
                                new Violation(
                                        new Violation.Place.Pointer(flaw.pointer()),
                                        flaw.code(),
                                        flaw.arguments()))
                        .toList();
        if (!violations.isEmpty()) {
            throw new ProblemException(new Problem.Invalid(violations));
        }
        return definitions.put(
                definition(), List.of(project), Map.of("geometry", table.text(geometry)));
    }

    Response withdraw(String project) {
        return definitions.delete(definition(), List.of(project));
    }
}
