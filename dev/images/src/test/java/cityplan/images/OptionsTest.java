package cityplan.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cityplan.images.build.Base;
import cityplan.local.process.Refusal;

import org.junit.jupiter.api.Test;

import java.util.List;

class OptionsTest {

    @Test
    void nothing_said_means_the_base_of_this_machine_and_a_cache() {
        assertThat(Options.of(List.of())).isEqualTo(new Options(new Base.OfThisMachine(), true));
    }

    @Test
    void a_base_is_named_and_the_cache_left_out() {
        assertThat(Options.of(List.of("--base", "debian:13.1-slim", "--untrained")))
                .isEqualTo(new Options(new Base.Named("debian:13.1-slim"), false));
    }

    @Test
    void what_is_no_option_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> Options.of(List.of("--bass", "x")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--bass", "--base", "--untrained");
        assertThatThrownBy(() -> Options.of(List.of("--base"))).isInstanceOf(Refusal.class);
    }
}
