package cityplan.gateway.view;

import cityplan.common.answer.Columns;
import cityplan.common.query.Parameters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The fields of a view as the contract names them, also those of the services' resources that it
/// shows as they are. `basic` leaves out what nobody needs at a glance and the contract does not
/// require.
///
/// @param momentOfEach whether `asOf` names the moment of each service, and not one for both
public record ViewSchema(Columns full, Columns basic, boolean momentOfEach) {

    /// Every answer says these, whatever fields are asked for.
    private static final Set<String> ALWAYS = Set.of("asOf", "at", "unreachable", "stale");

    private static final Pattern DETAIL =
            Pattern.compile(
                    "(^|.*\\.)(derivation|description|stageEvent|plannedEvent|suspensionEvent|note)(\\..*|$)");

    private static final String SCHEMAS = "#/components/schemas/";

    /// The fields of a schema of the contract.
    public static ViewSchema of(String name) {
        JsonNode schemas = schemas();
        var paths = new ArrayList<String>();
        collect(schemas.path(name), "", schemas, paths);
        boolean each = !paths.contains("asOf");
        paths.removeIf(path -> ALWAYS.contains(path.split("\\.", 2)[0]));
        List<String> basic =
                paths.stream().filter(path -> !DETAIL.matcher(path).matches()).toList();
        return new ViewSchema(new Columns(paths), new Columns(basic), each);
    }

    /// The fields that `fields` or else `view` asks for; the basic ones by default.
    Columns chosen(Parameters parameters) {
        Optional<String> view = parameters.choice("view", List.of("basic", "full"));
        Columns named = full.chosen(parameters);
        boolean whole = view.filter("full"::equals).isPresent();
        return named != full || whole ? named : basic;
    }

    private static void collect(
            JsonNode schema, String path, JsonNode schemas, List<String> paths) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText().substring(SCHEMAS.length());
            collect(schemas.path(name), path, schemas, paths);
        } else if (schema.has("items")) {
            collect(schema.path("items"), path, schemas, paths);
        } else if (schema.has("properties")) {
            String prefix = path.isEmpty() ? "" : path + ".";
            for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
                collect(property.getValue(), prefix + property.getKey(), schemas, paths);
            }
        } else {
            paths.add(path);
        }
    }

    private static JsonNode schemas() {
        try (InputStream contract =
                ViewSchema.class.getResourceAsStream("/contract/openapi.json")) {
            return new ObjectMapper().readTree(contract).at("/components/schemas");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
