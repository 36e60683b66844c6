package cityplan.manifests.reference;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Rule;

import java.util.Optional;
import java.util.stream.Stream;

/// What an object names as its target is built: autoscaler and Deployment, StatefulSet and Service,
/// Cluster and ObjectStore, ScheduledBackup and Cluster.
public final class Targets implements Rule {

    @Override
    public Stream<Finding> findings(Build build) {
        return Stream.of(
                        build.kind("HorizontalPodAutoscaler").flatMap(it -> scaled(it, build)),
                        build.kind("StatefulSet")
                                .flatMap(it ->
                                        built(it.at("spec", "serviceName"), "Service", build)),
                        build.kind("Cluster").flatMap(it -> stores(it, build)),
                        build.kind("ScheduledBackup")
                                .flatMap(it ->
                                        built(it.at("spec", "cluster", "name"), "Cluster", build)))
                .flatMap(found -> found);
    }

    private static Stream<Finding> built(Node name, String kind, Build build) {
        return build.has(kind, name.text())
                ? Stream.of()
                : Stream.of(name.wrong("there is no %s '%s'", kind, name.text()));
    }

    private static Stream<Finding> stores(Node cluster, Build build) {
        return cluster.at("spec", "plugins")
                .items()
                .map(plugin -> plugin.at("parameters", "barmanObjectName"))
                .flatMap(store -> built(store, "ObjectStore", build));
    }

    /// Replicas written beside an autoscaler would be set back by every apply; a share of the
    /// processor needs a request to be a share of.
    private static Stream<Finding> scaled(Node autoscaler, Build build) {
        Node target = autoscaler.at("spec", "scaleTargetRef");
        Optional<Node> found =
                build.find(target.at("kind").text(), target.at("name").text())
                        .filter(object ->
                                object.at("apiVersion").is(target.at("apiVersion").text()));
        if (found.isEmpty()) {
            return Stream.of(
                    target.wrong(
                            "there is no %s '%s'",
                            target.at("kind").text(), target.at("name").text()));
        }
        Node spec = found.get().at("spec");
        Stream<Finding> replicas =
                Stream.of(spec.at("replicas"))
                        .filter(Node::exists)
                        .map(node -> node.wrong("is set beside %s", autoscaler.object()));
        Stream<Finding> requests =
                spec.at("template", "spec", "containers")
                        .items()
                        .map(container -> container.at("resources", "requests", "cpu"))
                        .filter(cpu -> !cpu.exists())
                        .map(cpu -> cpu.wrong("is missing, but %s needs it", autoscaler.object()));
        return Stream.concat(replicas, requests);
    }
}
