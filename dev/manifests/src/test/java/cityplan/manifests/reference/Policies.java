package cityplan.manifests.reference;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Pod;
import cityplan.manifests.build.Rule;
import cityplan.manifests.build.Selector;

import java.util.List;
import java.util.stream.Stream;

/// A NetworkPolicy is about pods that exist: its own, its peers in the namespace, each of the
/// values it lists, and the ports it opens.
public final class Policies implements Rule {

    @Override
    public Stream<Finding> findings(Build build) {
        List<Pod> pods = Pod.of(build).toList();
        return build.kind("NetworkPolicy").flatMap(policy -> check(policy.at("spec"), pods));
    }

    private static Stream<Finding> check(Node spec, List<Pod> pods) {
        Node own = spec.at("podSelector");
        return Stream.of(
                        selects(own, pods),
                        rules(spec).flatMap(Policies::peers).flatMap(peer -> selects(peer, pods)),
                        spec.at("ingress").items().flatMap(rule -> ports(rule, matched(own, pods))),
                        spec.at("egress").items().flatMap(rule -> toPorts(rule, pods)))
                .flatMap(found -> found);
    }

    private static Stream<Node> rules(Node spec) {
        return Stream.of("ingress", "egress").flatMap(way -> spec.at(way).items());
    }

    /// Peers in this namespace; of others we know nothing.
    private static Stream<Node> peers(Node rule) {
        return Stream.of("from", "to")
                .flatMap(way -> rule.at(way).items())
                .filter(peer -> !peer.at("namespaceSelector").exists())
                .map(peer -> peer.at("podSelector"))
                .filter(Node::exists);
    }

    private static Stream<Finding> selects(Node selector, List<Pod> pods) {
        Stream<Finding> none =
                matched(selector, pods).isEmpty()
                        ? Stream.of(selector.wrong("selects no pod"))
                        : Stream.of();
        return Stream.concat(
                none,
                selector.at("matchExpressions")
                        .items()
                        .flatMap(expression -> values(expression, pods)));
    }

    private static Stream<Finding> values(Node expression, List<Pod> pods) {
        String key = expression.at("key").text();
        return expression
                .at("values")
                .items()
                .filter(value ->
                        pods.stream()
                                .noneMatch(pod -> value.is(pod.labels().getOrDefault(key, ""))))
                .map(value -> value.wrong("no pod is labelled '%s: %s'", key, value.text()));
    }

    private static Stream<Finding> toPorts(Node rule, List<Pod> pods) {
        List<Pod> peers =
                peers(rule).flatMap(selector -> matched(selector, pods).stream()).toList();
        return peers.isEmpty() ? Stream.of() : ports(rule, peers);
    }

    private static Stream<Finding> ports(Node rule, List<Pod> pods) {
        return rule.at("ports")
                .items()
                .map(port -> port.at("port"))
                .filter(port -> pods.stream().noneMatch(pod -> pod.opens(port.text())))
                .map(port -> port.wrong("'%s' is a port of none of its pods", port.text()));
    }

    private static List<Pod> matched(Node selector, List<Pod> pods) {
        return pods.stream().filter(pod -> Selector.of(selector).matches(pod.labels())).toList();
    }
}
