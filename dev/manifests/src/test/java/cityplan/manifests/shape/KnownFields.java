package cityplan.manifests.shape;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import io.kubernetes.client.custom.QuantityFormatException;
import io.kubernetes.client.openapi.JSON;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/// Kinds of Kubernetes itself have only fields it knows, of the types it wants. The Java client is
/// lenient where the API is not (`replicas: '3'`), so what it read is compared with what is there.
public final class KnownFields implements Rule {

    @Override
    public Stream<Finding> findings(Build build) {
        return build.objects().stream().flatMap(KnownFields::check);
    }

    private static Stream<Finding> check(Node object) {
        return Optional.ofNullable(Model.of(object)).stream()
                .flatMap(model -> check(object, model));
    }

    private static Stream<Finding> check(Node object, Model model) {
        JsonElement json = JsonParser.parseString(object.json().toString());
        try {
            model.check().run(json);
            Object read = JSON.getGson().fromJson(json, model.type());
            return differences(object, JSON.getGson().toJsonTree(read));
        } catch (QuantityFormatException _) {
            return Stream.of(object.wrong("a quantity can not be read"));
        } catch (IllegalArgumentException | JsonParseException refused) {
            return Stream.of(new Refusal(String.valueOf(refused.getMessage())).in(object));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Finding> differences(Node written, JsonElement read) {
        if (read.isJsonObject()) {
            return written.members()
                    .filter(member -> read.getAsJsonObject().has(member.key()))
                    .flatMap(member ->
                            differences(member, read.getAsJsonObject().get(member.key())));
        }
        if (read.isJsonArray()) {
            return Zip.of(written.items().toList(), read.getAsJsonArray().asList())
                    .flatMap(pair -> differences(pair.left(), pair.right()));
        }
        return type(written).equals(type(read))
                ? Stream.of()
                : Stream.of(
                        written.wrong(
                                "'%s' is a %s, but must be a %s",
                                written.text(), type(written), type(read)));
    }

    private static String type(Node written) {
        return switch (written.json().getNodeType()) {
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            default -> "list or object";
        };
    }

    private static String type(JsonElement read) {
        if (!read.isJsonPrimitive()) {
            return "list or object";
        }
        if (read.getAsJsonPrimitive().isBoolean()) {
            return "boolean";
        }
        return read.getAsJsonPrimitive().isNumber() ? "number" : "string";
    }
}
