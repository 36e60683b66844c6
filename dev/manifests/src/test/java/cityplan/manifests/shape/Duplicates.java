package cityplan.manifests.shape;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Workload;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What is told apart by its name has a name of its own.
public final class Duplicates implements Rule {

    @Override
    public Stream<Finding> findings(Build build) {
        return Stream.of(
                        lists(build).flatMap(list -> in(list.items(), "name")),
                        mounts(build).flatMap(list -> in(list.items(), "mountPath")),
                        objects(build))
                .flatMap(found -> found);
    }

    private static Stream<Node> lists(Build build) {
        Stream<Node> ofPods =
                Workload.of(build)
                        .flatMap(workload ->
                                Stream.concat(
                                        Stream.of(
                                                workload.spec().at("containers"),
                                                workload.spec().at("volumes")),
                                        ofContainers(workload, "env", "ports")));
        return Stream.concat(
                ofPods, build.kind("Service").map(service -> service.at("spec", "ports")));
    }

    private static Stream<Node> mounts(Build build) {
        return Workload.of(build).flatMap(workload -> ofContainers(workload, "volumeMounts"));
    }

    private static Stream<Node> ofContainers(Workload workload, String... lists) {
        return workload.containers()
                .flatMap(container -> List.of(lists).stream().map(list -> container.at(list)));
    }

    private static Stream<Finding> in(Stream<Node> items, String field) {
        Set<String> seen = new HashSet<>();
        return items.map(item -> item.at(field))
                .filter(name -> name.exists() && !seen.add(name.text()))
                .map(name -> name.wrong("'%s' is there twice", name.text()));
    }

    private static Stream<Finding> objects(Build build) {
        Set<String> seen = new HashSet<>();
        return build.objects().stream()
                .filter(object -> !seen.add(object.object()))
                .map(object -> object.wrong("is there twice"));
    }
}
