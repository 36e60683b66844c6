package cityplan.manifests.network;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Pod;
import cityplan.manifests.build.Port;
import cityplan.manifests.build.Selector;

import java.util.List;
import java.util.stream.Stream;

/// What the NetworkPolicies of a build let through between its own pods: a pod that a policy of a
/// way selects may only do what one of them allows, and both ends must allow it.
public record Walls(List<Node> policies) {

    public static Walls of(Build build) {
        return new Walls(build.kind("NetworkPolicy").map(policy -> policy.at("spec")).toList());
    }

    public boolean open(Pod from, Pod to, Port port) {
        return may("Egress", from, rule -> allows(rule, "to", to, port))
                && may("Ingress", to, rule -> allows(rule, "from", from, port));
    }

    private interface Allowing {
        boolean by(Node rule);
    }

    private boolean may(String way, Pod pod, Allowing allowing) {
        List<Node> about = policies.stream().filter(policy -> isAbout(policy, way, pod)).toList();
        return about.isEmpty()
                || about.stream().flatMap(policy -> rules(policy, way)).anyMatch(allowing::by);
    }

    private static boolean isAbout(Node policy, String way, Pod pod) {
        return policy.at("policyTypes").items().anyMatch(type -> type.is(way))
                && Selector.of(policy.at("podSelector")).matches(pod.labels());
    }

    private static Stream<Node> rules(Node policy, String way) {
        return policy.at("Egress".equals(way) ? "egress" : "ingress").items();
    }

    private static boolean allows(Node rule, String peers, Pod peer, Port port) {
        return (!rule.at(peers).exists() || rule.at(peers).items().anyMatch(it -> isPeer(it, peer)))
                && (!rule.at("ports").exists()
                        || rule.at("ports").items().anyMatch(it -> port.is(it.at("port").text())));
    }

    /// Peers by namespace or address are outside.
    private static boolean isPeer(Node peer, Pod pod) {
        return peer.at("podSelector").exists()
                && !peer.at("namespaceSelector").exists()
                && Selector.of(peer.at("podSelector")).matches(pod.labels());
    }
}
