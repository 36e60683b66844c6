package cityplan.manifests.care;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Environment;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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
        String name = container.at("name").text();
        Set<String> must = names(name, "must");
        Set<String> may = names(name, "may");
        Set<String> told =
                new Environment(container, build)
                        .settings()
                        .map(Environment.Setting::name)
                        .collect(Collectors.toSet());
        return Stream.concat(
                new Environment(container, build)
                        .settings()
                        .filter(it -> !must.contains(it.name()) && !may.contains(it.name()))
                        .map(it -> it.place().wrong("%s does not know '%s'", name, it.name())),
                must.stream()
                        .filter(needed -> !told.contains(needed))
                        .map(needed -> container.at("env").wrong("%s needs '%s'", name, needed)));
    }

    private Set<String> names(String container, String list) {
        return known.optional(container)
                .flatMap(settings -> settings.optional(list))
                .map(names -> StreamSupport.stream(names.spliterator(), false))
                .orElse(Stream.of())
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
    }
}
