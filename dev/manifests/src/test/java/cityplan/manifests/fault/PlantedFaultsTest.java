package cityplan.manifests.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.manifests.Checkout;
import cityplan.manifests.NeedsKubectl;
import cityplan.manifests.Rules;
import cityplan.manifests.build.Build;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The checks are worth what they find.
@NeedsKubectl
class PlantedFaultsTest {

    @TempDir private Path folder;

    static Stream<Fault> faults() {
        return Stream.of("shape", "custom", "reference", "target", "network", "care")
                .flatMap(Fault::in);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_is_found_and_named_with_its_place(Fault fault) throws IOException {
        Checkout changed = Checkout.THIS.copy(folder.resolve("k8s"));
        changed.edit(fault.file(), fault.from(), fault.to());

        assertThat(Rules.broken(Build.of(changed.k8s(), fault.overlay())))
                .as(fault.name())
                .anyMatch(fault::isNamedBy);
    }
}
