package cityplan.manifests.shape;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Kinds of operators fit the schema in `crd/`, cut from the operator's own definition; a kind
/// without model and schema is refused, for nobody has checked it.
public final class CustomFields implements Rule {

    private final SchemaRegistry schemas =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Map<String, Optional<Schema>> known = new ConcurrentHashMap<>();

    @Override
    public Stream<Finding> findings(Build build) {
        return build.objects().stream()
                .filter(object -> Model.of(object) == null)
                .flatMap(this::check);
    }

    private Stream<Finding> check(Node object) {
        return known.computeIfAbsent(object.at("kind").text(), this::schema)
                .map(schema -> check(object, schema))
                .orElseGet(() -> Stream.of(unchecked(object)));
    }

    private Optional<Schema> schema(String kind) {
        String file = "/crd/%s.json".formatted(kind);
        try (InputStream schema = CustomFields.class.getResourceAsStream(file)) {
            return Optional.ofNullable(schema).map(schemas::getSchema);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Finding unchecked(Node object) {
        return object.at("kind")
                .wrong(
                        "'%s' has neither model nor schema: no field was checked",
                        Model.name(object));
    }

    private static Stream<Finding> check(Node object, Schema schema) {
        return schema.validate(object.json()).stream()
                .map(error -> new Finding(object.object(), place(error), error.getMessage()));
    }

    private static String place(Error error) {
        return error.getInstanceLocation()
                .toString()
                .replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replace('/', '.')
                .replaceFirst("^\\.", "");
    }
}
