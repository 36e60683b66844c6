package cityplan.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Pod;
import cityplan.manifests.network.Walls;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every pod of the namespace against every other, on every port.
@NeedsKubectl
class ReachTest {

    @Test
    void in_production_a_service_reaches_its_own_database_and_the_gateway_none() {
        assertThat(reached("production"))
                .containsExactlyInAnyOrder(
                        "Deployment/gateway > Deployment/indicators-service 8081",
                        "Deployment/gateway > Deployment/projects-service 8082",
                        "Deployment/indicators-service > Cluster/indicators-db 5432",
                        "Job/indicators-migration-0.1.0-snapshot > Cluster/indicators-db 5432",
                        "Deployment/projects-service > Deployment/indicators-service 8081",
                        "Deployment/projects-service > Cluster/projects-db 5432",
                        "Job/projects-migration-0.1.0-snapshot > Cluster/projects-db 5432",
                        "Cluster/indicators-db > Cluster/indicators-db 5432",
                        "Cluster/indicators-db > Cluster/indicators-db 8000",
                        "Cluster/projects-db > Cluster/projects-db 5432",
                        "Cluster/projects-db > Cluster/projects-db 8000");
    }

    @Test
    void on_one_machine_the_services_share_a_server_that_the_gateway_does_not_reach() {
        assertThat(reached("local"))
                .containsExactlyInAnyOrder(
                        "Deployment/gateway > Deployment/indicators-service 8081",
                        "Deployment/gateway > Deployment/projects-service 8082",
                        "Deployment/indicators-service > StatefulSet/postgres 5432",
                        "Job/indicators-migration-0.1.0-snapshot > StatefulSet/postgres 5432",
                        "Deployment/projects-service > Deployment/indicators-service 8081",
                        "Deployment/projects-service > StatefulSet/postgres 5432",
                        "Job/projects-migration-0.1.0-snapshot > StatefulSet/postgres 5432");
    }

    @Test
    void outsiders_enter_in_production_only_and_by_one_door_each() {
        assertThat(outside("local", "ingress")).isEmpty();
        assertThat(outside("production", "ingress"))
                .containsExactlyInAnyOrder(
                        "edge: envoy-gateway-system to [http]",
                        "monitoring: monitoring to [management]",
                        "database-monitoring: monitoring to [9187]",
                        "indicators-database: cnpg-system to [5432, 8000]",
                        "projects-database: cnpg-system to [5432, 8000]");
    }

    @Test
    void outside_only_names_keys_traces_receivers_and_what_the_database_needs_are_asked_for() {
        assertThat(outside("local", "egress")).containsExactly("dns: kube-system to [53, 53]");
        assertThat(outside("production", "egress"))
                .containsExactlyInAnyOrder(
                        "dns: kube-system to [53, 53]",
                        "identity: 0.0.0.0/0 to [443]",
                        "telemetry: observability to [4317]",
                        "webhooks: 0.0.0.0/0 to [443]",
                        "indicators-database: 0.0.0.0/0 to [443, 6443]",
                        "projects-database: 0.0.0.0/0 to [443, 6443]");
    }

    private static Stream<String> outside(String overlay, String way) {
        return Build.of(Checkout.THIS.k8s(), overlay)
                .kind("NetworkPolicy")
                .flatMap(policy ->
                        policy.at("spec", way)
                                .items()
                                .flatMap(rule -> outside(policy, rule, peers(way))));
    }

    private static String peers(String way) {
        return way.equals("ingress") ? "from" : "to";
    }

    /// A rule without peers, or with a peer of all namespaces, shows an empty name.
    private static Stream<String> outside(Node policy, Node rule, String list) {
        List<String> ports = rule.at("ports").items().map(port -> port.at("port").text()).toList();
        Stream<Node> peers = rule.at(list).isEmpty() ? Stream.of(rule) : rule.at(list).items();
        return peers.filter(peer -> !isInside(peer))
                .map(peer -> "%s: %s to %s".formatted(name(policy), name(peer), ports));
    }

    private static boolean isInside(Node peer) {
        return peer.at("podSelector").exists() && !peer.at("namespaceSelector").exists();
    }

    /// Of an object, of a namespace that is a peer, or the addresses of a peer.
    private static String name(Node node) {
        return Stream.of(
                        node.at("metadata", "name"),
                        node.at("namespaceSelector", "matchLabels", "kubernetes.io/metadata.name"),
                        node.at("ipBlock", "cidr"))
                .map(Node::text)
                .collect(Collectors.joining());
    }

    private static Stream<String> reached(String overlay) {
        Build build = Build.of(Checkout.THIS.k8s(), overlay);
        Walls walls = Walls.of(build);
        return Pod.of(build).flatMap(from -> Pod.of(build).flatMap(to -> open(walls, from, to)));
    }

    private static Stream<String> open(Walls walls, Pod from, Pod to) {
        return to.ports().stream()
                .filter(port -> walls.open(from, to, port))
                .map(port ->
                        "%s > %s %d"
                                .formatted(
                                        from.owner().object(), to.owner().object(), port.number()));
    }
}
