package cityplan.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Node;
import cityplan.manifests.build.Pod;
import cityplan.manifests.network.Walls;

import org.junit.jupiter.api.Test;

import java.util.List;
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
                        "Job/indicators-migration-0.1.0 > Cluster/indicators-db 5432",
                        "Deployment/projects-service > Cluster/projects-db 5432",
                        "Job/projects-migration-0.1.0 > Cluster/projects-db 5432",
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
                        "Job/indicators-migration-0.1.0 > StatefulSet/postgres 5432",
                        "Deployment/projects-service > StatefulSet/postgres 5432",
                        "Job/projects-migration-0.1.0 > StatefulSet/postgres 5432");
    }

    @Test
    void outsiders_enter_in_production_only_and_by_one_door_each() {
        assertThat(outsiders("local")).isEmpty();
        assertThat(outsiders("production"))
                .containsExactlyInAnyOrder(
                        "edge: envoy-gateway-system to [http]",
                        "monitoring: monitoring to [management]",
                        "database-monitoring: monitoring to [9187]",
                        "indicators-database: cnpg-system to [5432, 8000]",
                        "projects-database: cnpg-system to [5432, 8000]");
    }

    private static Stream<String> outsiders(String overlay) {
        return Build.of(Checkout.THIS.k8s(), overlay)
                .kind("NetworkPolicy")
                .flatMap(policy ->
                        policy.at("spec", "ingress")
                                .items()
                                .flatMap(rule -> outsiders(policy, rule)));
    }

    /// A rule without peers, or with a peer of all namespaces, shows an empty name.
    private static Stream<String> outsiders(Node policy, Node rule) {
        List<String> ports = rule.at("ports").items().map(port -> port.at("port").text()).toList();
        Stream<Node> peers = rule.at("from").isEmpty() ? Stream.of(rule) : rule.at("from").items();
        return peers.filter(peer -> !isInside(peer))
                .map(peer -> peer.at("namespaceSelector", "matchLabels"))
                .map(labels -> labels.at("kubernetes.io/metadata.name").text())
                .map(name -> "%s: %s to %s".formatted(name(policy), name, ports));
    }

    private static boolean isInside(Node peer) {
        return peer.at("podSelector").exists() && !peer.at("namespaceSelector").exists();
    }

    private static String name(Node object) {
        return object.at("metadata", "name").text();
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
