package cityplan.manifests.build;

import java.util.stream.Stream;

/// The environment of a container: what it sets itself and what ConfigMaps bring.
public record Environment(Node container, Build build) {

    /// The value is empty where it comes from a Secret.
    public record Setting(String name, String value, Node place, boolean fromElsewhere) {

        public boolean isEmpty() {
            return value.isEmpty() && !fromElsewhere;
        }
    }

    public Stream<Setting> settings() {
        return Stream.concat(
                container.at("env").items().map(Environment::own),
                container.at("envFrom").items().flatMap(this::brought));
    }

    private static Setting own(Node variable) {
        return new Setting(
                variable.at("name").text(),
                variable.at("value").text(),
                variable.at("name"),
                variable.at("valueFrom").exists());
    }

    private Stream<Setting> brought(Node source) {
        return build.find("ConfigMap", source.at("configMapRef", "name").text()).stream()
                .flatMap(map -> map.at("data").members())
                .map(value -> new Setting(value.key(), value.text(), value, false));
    }
}
