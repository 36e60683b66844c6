package cityplan.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.manifests.build.Build;
import cityplan.manifests.build.Node;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What `kubectl apply` meets when something has changed since it was last run.
@NeedsKubectl
class VersionsTest {

    private static final String MIGRATION = "indicators-migration-0.1.0-snapshot";

    @TempDir private Path folder;

    @Test
    void the_images_are_those_that_this_checkout_makes() {
        String version = System.getProperty("suite.version").toLowerCase(Locale.ROOT);

        assertThat(image(production(Checkout.THIS)))
                .isEqualTo("cityplan/indicators-service:" + version);
    }

    @Test
    void a_new_version_is_a_new_Job_and_new_pods_and_nothing_else() throws IOException {
        Checkout next = Checkout.THIS.copy(folder.resolve("k8s"));
        for (int image = 0; image < 3; image++) {
            next.edit("base/kustomization.yaml", "newTag: 0.1.0-snapshot", "newTag: 0.2.0");
        }

        Build before = production(Checkout.THIS);
        Build after = production(next);

        assertThat(Rules.broken(after)).isEmpty();
        assertThat(changed(before, after))
                .containsExactlyInAnyOrder(
                        "Job/indicators-migration-0.2.0",
                        "Job/projects-migration-0.2.0",
                        "Deployment/gateway",
                        "Deployment/indicators-service",
                        "Deployment/projects-service");
    }

    @Test
    void a_changed_setting_rolls_the_pods_and_leaves_the_Job_alone() throws IOException {
        Checkout changed = Checkout.THIS.copy(folder.resolve("k8s"));
        changed.edit("overlays/production/settings/identity.env", "identity.example", "id.example");

        List<String> differences = changed(production(Checkout.THIS), production(changed));

        assertThat(differences)
                .contains("Deployment/indicators-service", "Deployment/projects-service")
                .noneMatch(object -> object.startsWith("Job/"));
    }

    @Test
    void a_registry_with_a_port_is_no_version() throws IOException {
        Checkout moved = Checkout.THIS.copy(folder.resolve("k8s"));
        moved.edit(
                "overlays/production/kustomization.yaml",
                "newName: cityplan/indicators-service",
                "newName: registry.example.org:8443/cityplan/indicators-service");

        Build build = production(moved);

        assertThat(Rules.broken(build)).isEmpty();
        assertThat(image(build))
                .isEqualTo("registry.example.org:8443/cityplan/indicators-service:0.1.0-snapshot");
    }

    private static String image(Build build) {
        Node job = build.find("Job", MIGRATION).orElseThrow();
        return job.at("spec", "template", "spec", "containers")
                .items()
                .map(container -> container.at("image").text())
                .collect(Collectors.joining());
    }

    private static Build production(Checkout checkout) {
        return Build.of(checkout.k8s(), "production");
    }

    private static List<String> changed(Build before, Build after) {
        Set<Node> known = Set.copyOf(before.objects());
        return after.objects().stream()
                .filter(object -> !known.contains(object))
                .map(Node::object)
                .toList();
    }
}
