package cityplan.store.write;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A JSON body, read strictly: one object, each name once, nothing after it.
final class JsonBody {

    private JsonBody() {}

    static ObjectNode object(ObjectMapper json, byte[] body) {
        JsonNode tree = tree(json, body);
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw invalid(Violation.pointer("", "object-expected"));
    }

    /// The objects of the list `items`, of which there are at most so many.
    static List<ObjectNode> items(ObjectMapper json, byte[] body, int most) {
        ObjectNode object = object(json, body);
        JsonNode list = object.path("items");
        if (!list.isArray()) {
            throw invalid(Violation.pointer("/items", "list-expected"));
        }
        if (list.size() > most) {
            throw invalid(Violation.pointer("/items", "too-many-items", String.valueOf(most)));
        }
        var violations = new ArrayList<Violation>();
        object.fieldNames()
                .forEachRemaining(name -> {
                    if (!name.equals("items")) {
                        violations.add(Violation.pointer("/" + name, "unknown-property", "items"));
                    }
                });
        var items = new ArrayList<ObjectNode>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof ObjectNode row) {
                items.add(row);
            } else {
                violations.add(Violation.pointer("/items/" + i, "object-expected"));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(new Problem.Invalid(violations));
        }
        return items;
    }

    private static JsonNode tree(ObjectMapper json, byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException unreadable) {
            JsonLocation place = unreadable.getLocation();
            throw notJson(
                    place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr());
        } catch (IOException notUtf8) {
            throw notJson(1, 1);
        }
    }

    private static ProblemException notJson(int line, int column) {
        return invalid(
                Violation.pointer("", "not-json", String.valueOf(line), String.valueOf(column)));
    }

    private static ProblemException invalid(Violation violation) {
        return new ProblemException(new Problem.Invalid(List.of(violation)));
    }
}
