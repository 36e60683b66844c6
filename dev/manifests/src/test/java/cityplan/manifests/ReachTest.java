package cityplan.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Pod;
import cityplan.manifests.network.Walls;

import org.junit.jupiter.api.Test;

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
