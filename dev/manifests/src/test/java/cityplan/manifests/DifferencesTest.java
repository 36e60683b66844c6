package cityplan.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Node;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What one overlay has and the other has not, on purpose.
@NeedsKubectl
class DifferencesTest {

    private static final List<String> OF_OPERATORS =
            List.of("cnpg.io", "monitoring.coreos.com", "gateway.networking.k8s.io");
    private static final String[] SERVICES = {"gateway", "indicators-service", "projects-service"};

    private final Build local = Build.of(Checkout.THIS.k8s(), "local");
    private final Build production = Build.of(Checkout.THIS.k8s(), "production");

    @Test
    void one_machine_needs_no_operator() {
        assertThat(local.objects())
                .extracting(object -> object.at("apiVersion").text())
                .noneMatch(version -> OF_OPERATORS.stream().anyMatch(version::contains));
        assertThat(local.kind("StatefulSet"))
                .singleElement()
                .extracting(DifferencesTest::name)
                .isEqualTo("postgres");
    }

    @Test
    void in_production_two_or_more_pods_of_each_service_are_spread_and_kept() {
        assertThat(local.kind("HorizontalPodAutoscaler", "PodDisruptionBudget")).isEmpty();
        assertThat(production.kind("PodDisruptionBudget").map(DifferencesTest::name))
                .containsExactlyInAnyOrder(SERVICES);
        assertThat(
                        production
                                .kind("HorizontalPodAutoscaler")
                                .collect(
                                        Collectors.toMap(
                                                DifferencesTest::name, DifferencesTest::least)))
                .containsOnlyKeys(SERVICES)
                .allSatisfy((_, least) -> assertThat(least).isGreaterThanOrEqualTo(2));
        assertThat(production.kind("Deployment"))
                .allSatisfy(deployment ->
                        assertThat(
                                        deployment
                                                .at("spec", "template", "spec")
                                                .at("topologySpreadConstraints")
                                                .items())
                                .hasSize(2));
    }

    @Test
    void in_production_each_service_has_a_database_of_three_instances_with_an_archive() {
        assertThat(production.kind("Cluster"))
                .extracting(DifferencesTest::name)
                .containsExactlyInAnyOrder("indicators-db", "projects-db");
        assertThat(production.kind("Cluster"))
                .allSatisfy(cluster -> {
                    Node spec = cluster.at("spec");
                    assertThat(spec.at("instances").number()).isEqualTo(3);
                    assertThat(spec.at("enableSuperuserAccess").text()).isEqualTo("false");
                    assertThat(spec.at("plugins").items())
                            .anyMatch(plugin -> plugin.at("isWALArchiver").is("true"));
                });
        assertThat(production.kind("ScheduledBackup")).hasSize(2);
    }

    @Test
    void reads_go_to_replicas_and_traces_to_a_collector_in_production_only() {
        assertThat(settings(local, "indicators-settings"))
                .doesNotContainKeys("SUITE_REPLICA_ENABLED", "QUARKUS_OTEL_SDK_DISABLED");
        assertThat(settings(production, "indicators-settings"))
                .containsEntry("SUITE_REPLICA_ENABLED", "true")
                .containsEntry("QUARKUS_OTEL_SDK_DISABLED", "false");
    }

    /// What holds that nobody else reaches them is the test of who reaches whom.
    @Test
    void in_production_the_edge_and_the_gateway_are_believed_when_they_say_for_whom_they_ask() {
        assertThat(settings(local, "indicators-settings")).doesNotContainKey("SUITE_PROXIES");
        for (String map : List.of("gateway", "indicators", "projects")) {
            assertThat(settings(production, map + "-settings").get("SUITE_PROXIES"))
                    .matches("[0-9a-f.:]+/[0-9]+(,[0-9a-f.:]+/[0-9]+)*")
                    .doesNotContain("0.0.0.0/0", "::/0");
        }
    }

    /// One pod more while rolling out, and the migration.
    @Test
    void a_database_takes_the_connections_of_all_its_pods() {
        int each = poolSize();

        assertThat(
                        production
                                .kind("HorizontalPodAutoscaler")
                                .map(it -> it.at("spec", "maxReplicas").number()))
                .allSatisfy(most ->
                        assertThat(production.kind("Cluster"))
                                .allSatisfy(cluster ->
                                        assertThat((most + 2) * each)
                                                .isLessThanOrEqualTo(connections(cluster))));
    }

    private static int poolSize() {
        String line = "quarkus.datasource.jdbc.max-size=";
        return Checkout.THIS
                .text("../indicators-service/src/main/resources/application.properties")
                .lines()
                .filter(it -> it.startsWith(line))
                .mapToInt(it -> Integer.parseInt(it.substring(line.length())))
                .findFirst()
                .orElseThrow();
    }

    private static int connections(Node cluster) {
        return cluster.at("spec", "postgresql", "parameters", "max_connections").number();
    }

    private static String name(Node object) {
        return object.at("metadata", "name").text();
    }

    private static int least(Node autoscaler) {
        return autoscaler.at("spec", "minReplicas").number();
    }

    private static Map<String, String> settings(Build build, String prefix) {
        return build.kind("ConfigMap")
                .filter(map -> name(map).startsWith(prefix))
                .findFirst()
                .orElseThrow()
                .at("data")
                .texts();
    }
}
