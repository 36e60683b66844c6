package cityplan.local.setting;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Service;

import org.junit.jupiter.api.Test;

import java.util.Map;

class GivenTest {

    private final Given given =
            new Given(
                    Map.of(
                            Service.INDICATORS,
                            Map.of("SUITE_A", "no A", "SUITE_B", "no B", "SUITE_C", "no C"),
                            Service.PROJECTS,
                            Map.of("SUITE_A", "no A", "SUITE_B", "no B"),
                            Service.GATEWAY,
                            Map.of("SUITE_B", "no B; did you mean A?")));

    @Test
    void a_service_is_not_told_what_it_does_not_know() {
        assertThat(given.unknownTo(Service.PROJECTS))
                .containsExactlyInAnyOrder("SUITE_A", "SUITE_B");
    }

    @Test
    void what_none_knows_is_named_in_the_words_of_all() {
        assertThat(given.knownToNone()).containsExactly("no B", "no B; did you mean A?");
    }

    @Test
    void where_nothing_is_given_everything_is_known() {
        var nothing = new Given(Map.of());

        assertThat(nothing.unknownTo(Service.GATEWAY)).isEmpty();
        assertThat(nothing.knownToNone()).isEmpty();
    }
}
