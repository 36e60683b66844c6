package cityplan.manifests.build;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All objects that one overlay builds.
public record Build(String overlay, List<Node> objects) {

    public Build {
        objects = List.copyOf(objects);
    }

    /// Builds an overlay below the folder `k8s`.
    public static Build of(Path k8s, String overlay) {
        String yaml = Kustomize.render(k8s.resolve("overlays").resolve(overlay));
        try (var documents = YAMLMapper.shared().readerFor(JsonNode.class).readValues(yaml)) {
            List<Object> all = documents.readAll();
            return new Build(
                    overlay, all.stream().map(document -> object((JsonNode) document)).toList());
        }
    }

    private static Node object(JsonNode json) {
        Node unnamed = Node.top("", json);
        String name =
                "%s/%s".formatted(unnamed.at("kind").text(), unnamed.at("metadata", "name").text());
        return Node.top(name, json);
    }

    public Stream<Node> kind(String... kinds) {
        List<String> wanted = List.of(kinds);
        return objects.stream().filter(object -> wanted.contains(object.at("kind").text()));
    }

    public Optional<Node> find(String kind, String name) {
        String wanted = "%s/%s".formatted(kind, name);
        return objects.stream().filter(object -> object.object().equals(wanted)).findFirst();
    }

    public boolean has(String kind, String name) {
        return find(kind, name).isPresent();
    }
}
