package cityplan.store.test.rights;

import cityplan.common.http.Operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// An operation that needs a token, and the rights that the contract declares for it.
///
/// @param name method and path, as in the contract
/// @param roles one of which is needed
/// @param bounds the bounds of a grant that can cover a call; absent where bounds do not matter
public record Operation(String name, List<String> roles, Optional<List<String>> bounds) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /// All operations of a service that declare rights.
    static List<Operation> of(String service) {
        return Operations.routes().stream()
                .filter(route -> route.service().equals(service))
                .map(Operations.Route::template)
                .distinct()
                .flatMap(Operation::at)
                .sorted(Comparator.comparing(Operation::name))
                .toList();
    }

    private static Stream<Operation> at(String template) {
        return contract().path("paths").path(template).properties().stream()
                .filter(each -> METHODS.contains(each.getKey()))
                .filter(each -> each.getValue().has("x-rights"))
                .map(each -> of(each, template));
    }

    private static Operation of(Map.Entry<String, JsonNode> method, String template) {
        JsonNode rights = method.getValue().path("x-rights");
        return new Operation(
                method.getKey().toUpperCase(Locale.ROOT) + " " + template,
                texts(rights.path("roles")),
                rights.has("bounds")
                        ? Optional.of(texts(rights.path("bounds")))
                        : Optional.empty());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static JsonNode contract() {
        try (InputStream in = Operations.class.getResourceAsStream("/contract/openapi.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
