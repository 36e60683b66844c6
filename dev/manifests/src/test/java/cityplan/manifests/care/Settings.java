package cityplan.manifests.care;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Environment;
import cityplan.manifests.build.Environment.Setting;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A container is told what `settings.yaml` says it must be told, and nothing it does not know.
public final class Settings implements Rule {

    private final JsonNode known = read();

    private static JsonNode read() {
        try (InputStream file = Settings.class.getResourceAsStream("/settings.yaml")) {
            return YAMLMapper.shared().readTree(Objects.requireNonNull(file, "settings.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Stream<Finding> findings(Build build) {
        return Workload.of(build)
                .flatMap(Workload::containers)
                .flatMap(container -> check(container, build));
    }

    private Stream<Finding> check(Node container, Build build) {
        List<Setting> settings = new Environment(container, build).settings().toList();
        Set<String> told = settings.stream().map(Setting::name).collect(Collectors.toSet());
        return Stream.of(
                        unknown(container, settings),
                        settings.stream().filter(Setting::isEmpty).map(Settings::empty),
                        missing(container, told))
                .flatMap(found -> found);
    }

    private static Finding empty(Setting setting) {
        return setting.place().wrong("%s has no value", setting.name());
    }

    private Stream<Finding> unknown(Node container, List<Setting> settings) {
        String name = container.at("name").text();
        Set<String> known =
                Stream.concat(
                                names(lists(name, "must")),
                                lists(name, "together").flatMap(Settings::names))
                        .collect(Collectors.toSet());
        return settings.stream()
                .filter(setting -> !known.contains(setting.name()))
                .map(it -> it.place().wrong("%s does not know '%s'", name, it.name()));
    }

    /// What must be told always, and what goes with something else that is told.
    private Stream<Finding> missing(Node container, Set<String> told) {
        String name = container.at("name").text();
        Stream<String> company =
                lists(name, "together")
                        .filter(group -> names(group).anyMatch(told::contains))
                        .flatMap(Settings::names);
        return Stream.concat(names(lists(name, "must")), company)
                .filter(needed -> !told.contains(needed))
                .map(needed -> container.at("env").wrong("%s needs '%s'", name, needed));
    }

    private Stream<JsonNode> lists(String container, String list) {
        return known.optional(container).flatMap(it -> it.optional(list)).stream()
                .flatMap(it -> it.values().stream());
    }

    private static Stream<String> names(JsonNode list) {
        return names(list.values().stream());
    }

    private static Stream<String> names(Stream<JsonNode> names) {
        return names.map(JsonNode::stringValue);
    }
}
