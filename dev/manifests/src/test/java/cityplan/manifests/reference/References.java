package cityplan.manifests.reference;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A ConfigMap or Secret that is used is built, or listed as prepared, and has the key; and nothing
/// is listed that nobody uses. Dashboards are used by their label.
public final class References implements Rule {

    private static final String DASHBOARD = "grafana_dashboard";

    @Override
    public Stream<Finding> findings(Build build) {
        Map<String, Set<String>> present = present(build);
        List<Reference> references =
                build.objects().stream()
                        .filter(object -> !object.at("kind").is("ConfigMap"))
                        .flatMap(Node::everything)
                        .filter(part -> part.json().isObject())
                        .flatMap(Reference::in)
                        .toList();
        return Stream.concat(
                references.stream().flatMap(reference -> missing(reference, present)),
                unused(present, references));
    }

    private static Map<String, Set<String>> present(Build build) {
        Map<String, Set<String>> present = new HashMap<>();
        build.kind("ConfigMap", "Secret")
                .filter(object -> !object.at("metadata", "labels", DASHBOARD).exists())
                .forEach(
                        object -> present.put(object.object(), object.at("data").texts().keySet()));
        Prepared.of(build.overlay())
                .forEach(prepared ->
                        present.put(
                                "%s/%s".formatted(prepared.kind(), prepared.name()),
                                prepared.keys()));
        return present;
    }

    private static Stream<Finding> missing(Reference reference, Map<String, Set<String>> present) {
        Set<String> keys = present.get(reference.object());
        if (keys == null) {
            return Stream.of(
                    reference
                            .name()
                            .wrong(
                                    "%s is neither built nor listed as prepared",
                                    reference.object()));
        }
        return reference.keys().stream()
                .filter(key -> !keys.contains(key.text()))
                .map(key -> key.wrong("%s has no key '%s'", reference.object(), key.text()));
    }

    private static Stream<Finding> unused(
            Map<String, Set<String>> present, List<Reference> references) {
        Set<String> used = references.stream().map(Reference::object).collect(Collectors.toSet());
        return present.keySet().stream()
                .filter(name -> !used.contains(name))
                .map(name -> new Finding(name, "", "is used by nobody"));
    }
}
