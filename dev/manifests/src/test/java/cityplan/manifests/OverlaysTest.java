package cityplan.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.manifests.build.Build;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

@NeedsKubectl
class OverlaysTest {

    static List<String> overlays() {
        return Checkout.THIS.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void an_overlay_builds_and_keeps_every_rule(String overlay) {
        Build build = Build.of(Checkout.THIS.k8s(), overlay);

        assertThat(build.objects()).isNotEmpty();
        assertThat(Rules.broken(build)).isEmpty();
    }
}
