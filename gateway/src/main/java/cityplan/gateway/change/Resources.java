package cityplan.gateway.change;

import cityplan.common.http.Operations;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What each service tells changes of, as the contract says.
final class Resources {

    private static final Map<Part, String> SCHEMAS =
            Map.of(
                    Part.INDICATORS, "ChangedResource",
                    Part.PROJECTS, "ChangedProjectResource");

    private static final Map<Part, List<String>> OF_PARTS = read();

    private Resources() {}

    static List<String> all() {
        return Stream.of(Part.values()).flatMap(part -> of(part).stream()).toList();
    }

    static List<String> of(Part part) {
        return Objects.requireNonNull(OF_PARTS.get(part));
    }

    private static Map<Part, List<String>> read() {
        var resources = new EnumMap<Part, List<String>>(Part.class);
        try (InputStream contract =
                Operations.class.getResourceAsStream("/contract/openapi.json")) {
            JsonNode schemas = new ObjectMapper().readTree(contract).at("/components/schemas");
            SCHEMAS.forEach((part, name) -> {
                JsonNode codes = schemas.path(name).path("enum");
                resources.put(
                        part,
                        StreamSupport.stream(codes.spliterator(), false)
                                .map(JsonNode::asText)
                                .toList());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resources;
    }
}
