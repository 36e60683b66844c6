package cityplan.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.manifests.reference.Prepared;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class PreparedTest {

    static Stream<Prepared> prepared() {
        return Checkout.THIS.overlays().stream().flatMap(Prepared::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("prepared")
    void the_README_says_how_what_is_not_built_is_made(Prepared prepared) {
        assertThat(Checkout.THIS.text("README.md"))
                .contains("`%s`".formatted(prepared.name()))
                .contains(prepared.keys().stream().map("`%s`"::formatted).toList());
    }
}
