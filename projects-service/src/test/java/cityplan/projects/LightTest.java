package cityplan.projects;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

/// The light of what was spent, as the database decides it. What must hold for all figures is asked
/// of every combination in a grid.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LightTest {

    /// What was spent, the months passed, and plans, with edges of both rule sets among them.
    private static final String GRID =
            """
            WITH light(code, rank) AS (VALUES ('red', 1), ('yellow', 2), ('green', 3)),
            figures AS (
                SELECT spent / 4.0 AS spent, months, plan * 0.6 AS plan
                  FROM generate_series(0, 48) spent, generate_series(1, 12) months,
                       generate_series(1, 20, 3) plan),
            given AS (
                SELECT f.*, s.rank AS standard, t.rank AS strict
                  FROM figures f
                  JOIN light s ON s.code = light_of(spent, months, plan, 10, 30)
                  JOIN light t ON t.code = light_of(spent, months, plan, 5, 15))
            """;

    @Inject Jdbi jdbi;

    @ParameterizedTest
    @CsvSource({
        "50, 6, 100, green",
        "40.01, 6, 100, green",
        "40, 6, 100, yellow",
        "20, 6, 100, yellow",
        "19.99, 6, 100, red",
        "0, 1, 100, green",
        "0, 2, 100, yellow",
        "0, 12, 100, red",
        "200, 1, 100, green"
    })
    void a_lag_of_exactly_a_threshold_is_yellow(
            BigDecimal spent, int months, BigDecimal plan, String light) {
        String given =
                jdbi.withHandle(handle ->
                        handle.createQuery("SELECT light_of(:spent, :months, :plan, 10, 30)")
                                .bind("spent", spent)
                                .bind("months", months)
                                .bind("plan", plan)
                                .mapTo(String.class)
                                .one());

        assertThat(given).isEqualTo(light);
    }

    @Test
    void there_is_a_light_for_every_plan_above_nothing() {
        assertThat(count("SELECT count(*) FROM given")).isEqualTo(49 * 12 * 7);
        assertThat(
                        count(
                                """
                                SELECT count(light_of(spent, months, plan, 10, 30))
                                  FROM (VALUES (NULL, NULL::integer, 1), (1, 1, NULL), (1, 1, 0)) f(spent, months, plan)
                                """))
                .isZero();
    }

    @Test
    void more_spent_never_worsens_the_light() {
        assertThat(violations("a.months = b.months AND a.plan = b.plan AND a.spent > b.spent"))
                .isZero();
    }

    @Test
    void a_smaller_plan_never_worsens_the_light() {
        assertThat(violations("a.months = b.months AND a.spent = b.spent AND a.plan < b.plan"))
                .isZero();
    }

    @Test
    void an_earlier_month_never_worsens_the_light() {
        assertThat(violations("a.plan = b.plan AND a.spent = b.spent AND a.months < b.months"))
                .isZero();
    }

    @Test
    void a_stricter_rule_set_never_betters_the_light() {
        assertThat(count("SELECT count(*) FROM given WHERE strict > standard")).isZero();
    }

    @Test
    void the_unit_does_not_matter() {
        assertThat(
                        count(
                                """
                                SELECT count(*) FROM figures
                                 WHERE light_of(spent, months, plan, 10, 30)
                                       <> light_of(spent * 10000, months, plan * 10000, 10, 30)
                                """))
                .isZero();
    }

    /// How many pairs there are of which the better placed one has the worse light.
    private int violations(String better) {
        return count(
                "SELECT count(*) FROM given a, given b WHERE a.standard < b.standard AND "
                        + better);
    }

    private int count(String question) {
        return jdbi.withHandle(
                handle -> handle.createQuery(GRID + question).mapTo(Integer.class).one());
    }
}
