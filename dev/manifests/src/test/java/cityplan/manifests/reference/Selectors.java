package cityplan.manifests.reference;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Pod;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Selector;
import cityplan.manifests.build.Workload;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A selector selects: pods of one workload where one is meant, at least one where several are.
public final class Selectors implements Rule {

    @Override
    public Stream<Finding> findings(Build build) {
        return Stream.of(
                        Workload.of(build).flatMap(Selectors::own),
                        build.kind("Service").flatMap(service -> service(service, build)),
                        build.kind("PodDisruptionBudget", "PodMonitor")
                                .map(object -> object.at("spec", "selector"))
                                .flatMap(selector -> one(Selector.of(selector), build)),
                        build.kind("ServiceMonitor").flatMap(monitor -> monitor(monitor, build)))
                .flatMap(found -> found);
    }

    /// A Job's selector is written by Kubernetes, so it has none here.
    private static Stream<Finding> own(Workload workload) {
        Stream<Node> spread =
                workload.spec()
                        .at("topologySpreadConstraints")
                        .items()
                        .map(constraint -> constraint.at("labelSelector"));
        Stream<Node> selector =
                Stream.of(workload.object().at("spec", "selector")).filter(Node::exists);
        return Stream.concat(selector, spread)
                .filter(node -> !Selector.of(node).matches(workload.labels()))
                .map(node -> node.wrong("does not match the labels of its own pods"));
    }

    private static Stream<Finding> service(Node service, Build build) {
        return one(Selector.plain(service.at("spec", "selector")), build);
    }

    private static Stream<Finding> one(Selector selector, Build build) {
        Set<String> owners =
                Pod.of(build)
                        .filter(pod -> selector.matches(pod.labels()))
                        .map(pod -> pod.owner().object())
                        .collect(Collectors.toSet());
        return owners.size() == 1
                ? Stream.of()
                : Stream.of(
                        selector.labels()
                                .wrong("selects the pods of %s, not of one workload", owners));
    }

    private static Stream<Finding> monitor(Node monitor, Build build) {
        Node selector = monitor.at("spec", "selector");
        boolean found =
                build.kind("Service")
                        .map(service -> service.at("metadata", "labels").texts())
                        .anyMatch((Map<String, String> labels) ->
                                Selector.of(selector).matches(labels));
        return found ? Stream.of() : Stream.of(selector.wrong("selects no Service"));
    }
}
