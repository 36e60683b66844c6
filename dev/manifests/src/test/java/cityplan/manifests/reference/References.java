package cityplan.manifests.reference;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A ConfigMap or Secret that is used is built, or listed as prepared, and has the key; and nothing
/// is listed that nobody uses.
public final class References implements Rule {

    @Override
    public Stream<Finding> findings(Build build) {
        Map<String, Set<String>> present = present(build);
        Set<String> used = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        build.objects().stream()
                .filter(object -> !object.at("kind").is("ConfigMap"))
                .flatMap(Node::everything)
                .filter(part -> part.json().isObject())
                .flatMap(Reference::in)
                .peek(reference -> used.add(name(reference)))
                .flatMap(reference -> missing(reference, present))
                .forEach(findings::add);
        unused(build, used).forEach(findings::add);
        return findings.stream();
    }

    private static String name(Reference reference) {
        return "%s/%s".formatted(reference.kind(), reference.name().text());
    }

    private static Map<String, Set<String>> present(Build build) {
        Map<String, Set<String>> present = new HashMap<>();
        build.kind("ConfigMap", "Secret")
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
        Set<String> keys = present.get(name(reference));
        if (keys == null) {
            return Stream.of(
                    reference
                            .name()
                            .wrong("%s is neither built nor listed as prepared", name(reference)));
        }
        return reference
                .keys()
                .filter(key -> !keys.contains(key.text()))
                .map(key -> key.wrong("%s has no key '%s'", name(reference), key.text()));
    }

    private static Stream<Finding> unused(Build build, Set<String> used) {
        return Stream.concat(
                        build.kind("ConfigMap", "Secret").map(Node::object),
                        Prepared.of(build.overlay())
                                .map(prepared -> prepared.kind() + "/" + prepared.name()))
                .filter(name -> !used.contains(name))
                .map(name -> new Finding(name, "", "is used by nobody"));
    }
}
