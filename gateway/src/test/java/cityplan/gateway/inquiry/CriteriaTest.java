package cityplan.gateway.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class CriteriaTest {

    @Test
    void few_values_are_asked_for_at_once() {
        var criteria = Map.of("code", List.of("a", "b"), "region", List.of("x"));

        assertThat(Criteria.split(criteria, 2)).containsExactly(criteria);
    }

    @Test
    void many_values_are_several_questions_that_share_the_rest() {
        var criteria = Map.of("code", List.of("a", "b", "c", "d", "e"), "region", List.of("x"));

        assertThat(Criteria.split(criteria, 2))
                .containsExactly(
                        Map.of("code", List.of("a", "b"), "region", List.of("x")),
                        Map.of("code", List.of("c", "d"), "region", List.of("x")),
                        Map.of("code", List.of("e"), "region", List.of("x")));
    }

    @Test
    void where_two_have_many_values_every_pair_is_asked_for() {
        var criteria = Map.of("code", List.of("a", "b"), "region", List.of("x", "y"));

        assertThat(Criteria.split(criteria, 1))
                .containsExactlyInAnyOrder(
                        Map.of("code", List.of("a"), "region", List.of("x")),
                        Map.of("code", List.of("a"), "region", List.of("y")),
                        Map.of("code", List.of("b"), "region", List.of("x")),
                        Map.of("code", List.of("b"), "region", List.of("y")));
    }
}
