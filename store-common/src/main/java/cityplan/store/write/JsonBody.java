package cityplan.store.write;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A JSON body, read strictly: one object, each name once, nothing after it.
final class JsonBody {

    /// How long a list in an object may be.
    private static final int LONGEST = 100;

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
        var violations = new ArrayList<Violation>();
        object.fieldNames()
                .forEachRemaining(name -> {
                    if (!name.equals("items")) {
                        violations.add(Violation.pointer("/" + name, "unknown-property", "items"));
                    }
                });
        return objects(object.path("items"), "/items", most, violations);
    }

    /// The objects of a list that the body may hold under a name.
    static List<ObjectNode> list(ObjectMapper json, byte[] body, String name) {
        JsonNode list = object(json, body).path(name);
        return list.isMissingNode()
                ? List.of()
                : objects(list, "/" + name, LONGEST, new ArrayList<>());
    }

    /// The objects of a list, if nothing was found to be wrong before and nothing is now.
    private static List<ObjectNode> objects(
            JsonNode list, String place, int most, List<Violation> violations) {
        var objects = new ArrayList<ObjectNode>();
        if (!list.isArray()) {
            violations.add(Violation.pointer(place, "list-expected"));
        } else if (list.size() > most) {
            violations.add(Violation.pointer(place, "too-many-items", String.valueOf(most)));
        } else {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof ObjectNode object) {
                    objects.add(object);
                } else {
                    violations.add(Violation.pointer(place + "/" + i, "object-expected"));
                }
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(new Problem.Invalid(violations));
        }
        return objects;
    }

    private static JsonNode tree(ObjectMapper json, byte[] body) {
        try {
            return json.readTree(text(body));
        } catch (JsonProcessingException unreadable) {
            JsonLocation place = unreadable.getLocation();
            throw notJson(
                    place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr());
        }
    }

    /// JSON is in UTF-8 without a mark, and nothing else (RFC 8259, 8.1).
    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notUtf8) {
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
