package cityplan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;

class ChangelogTest {

    private static final Changelog CHANGELOG =
            Changelog.of(
                    """
                    # Changelog

                    ## Unreleased

                    ### Added
                    - `/v1/plans/{code}` and `Plan`.

                    ## 1.0.0
                    - `/v1/units`.
                    """);

    @Test
    void a_name_is_found_where_it_stands() {
        assertThat(CHANGELOG.missing(Set.of("/v1/plans/{code}", "Plan"))).isEmpty();
    }

    @Test
    void part_of_another_name_is_none() {
        var names = Set.of("/v1/plans", "/v1/plans/{code}/report", "PlanPage");

        assertThat(CHANGELOG.missing(names)).isEqualTo(names);
    }

    @Test
    void an_older_version_says_nothing_of_this_one() {
        assertThat(CHANGELOG.missing(Set.of("/v1/units"))).containsExactly("/v1/units");
    }
}
