package cityplan.manifests.reference;

import cityplan.manifests.build.Node;

import java.util.List;
import java.util.stream.Stream;

/// That a ConfigMap or Secret is used, and which of its keys.
record Reference(String kind, Node name, List<Node> keys) {

    Reference {
        keys = List.copyOf(keys);
    }

    String object() {
        return "%s/%s".formatted(kind, name.text());
    }

    /// All references at one part of an object, not looking below it.
    static Stream<Reference> in(Node part) {
        return switch (part.key()) {
            case "secretKeyRef", "accessKeyId", "secretAccessKey", "region", "endpointCA" ->
                    Stream.of(new Reference("Secret", part.at("name"), List.of(part.at("key"))));
            case "configMapKeyRef" ->
                    Stream.of(new Reference("ConfigMap", part.at("name"), List.of(part.at("key"))));
            case "secretRef", "imagePullSecrets", "certificateRefs", "superuserSecret" ->
                    Stream.of(new Reference("Secret", part.at("name"), List.of()));
            case "configMapRef" ->
                    Stream.of(new Reference("ConfigMap", part.at("name"), List.of()));
            case "configMap" -> volume("ConfigMap", part.at("name"), part);
            case "secret" -> volume("Secret", secretName(part), part);
            default -> Stream.of();
        };
    }

    /// A volume says `secretName`, a projected one and CloudNativePG say `name`.
    private static Node secretName(Node part) {
        return part.at("secretName").exists() ? part.at("secretName") : part.at("name");
    }

    private static Stream<Reference> volume(String kind, Node name, Node part) {
        return Stream.of(
                new Reference(
                        kind, name, part.at("items").items().map(item -> item.at("key")).toList()));
    }
}
