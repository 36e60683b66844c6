package cityplan.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyTest {

    @Test
    void parameters_are_ordered_by_name_and_values_of_one_stay_as_they_were_asked_for() {
        assertThat(Key.ordered("b=2&a=1")).isEqualTo(Key.ordered("a=1&b=2"));
        assertThat(Key.ordered("sort=b&a=1&sort=a")).isEqualTo("a=1&sort=b&sort=a");
        assertThat(Key.ordered("sort=a&sort=b")).isNotEqualTo(Key.ordered("sort=b&sort=a"));
    }

    @Test
    void two_questions_never_have_one_key() {
        assertThat(Key.ordered("a=1&b=2")).isNotEqualTo(Key.ordered("a=1%26b=2"));
        assertThat(Key.ordered("a=1&a=1")).isNotEqualTo(Key.ordered("a=1"));
        assertThat(Key.ordered("a")).isNotEqualTo(Key.ordered("a="));
        assertThat(Key.ordered(null)).isEqualTo(Key.ordered(""));
    }
}
