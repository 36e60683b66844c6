package cityplan.projects;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a milestone comes to, for every order that the days of one week allow. The rule stands in
/// the database alone, since lists filter and sort by it.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MilestoneRuleTest {

    private static final String EVERY_CASE =
            """
            SELECT original, current, nullif(actual, 7) AS actual, asked AS at,
                   milestone_state(d + original, d + current, d + nullif(actual, 7), d + asked) AS state,
                   milestone_delay(d + original, d + current, d + nullif(actual, 7), d + asked) AS delay
              FROM (SELECT date '2022-02-26') AS week (d),
                   generate_series(0, 6) AS original, generate_series(0, 6) AS current,
                   generate_series(0, 7) AS actual, generate_series(0, 6) AS asked
            """;

    @Inject Jdbi jdbi;

    /// Days are counted from the first of the week.
    public record Case(
            int original, int current, @Nullable Integer actual, int at, String state, int delay) {

        boolean reached() {
            return actual != null && actual <= at;
        }

        boolean is(String expected) {
            return state.equals(expected);
        }
    }

    @Test
    void what_was_reached_is_met_or_late_by_the_day_first_set_alone() {
        holds(Case::reached, each -> each.is(each.actual > each.original ? "late" : "met"));
        holds(Case::reached, each -> each.delay == each.actual - each.original);
        holds(each -> each.is("met"), each -> each.reached() && each.delay <= 0);
    }

    @Test
    void what_was_not_is_late_once_the_day_set_now_is_over_whatever_it_was_at_first() {
        Predicate<Case> open = each -> !each.reached();
        holds(open, each -> each.is("late") == each.at > each.current);
        holds(
                open.and(each -> !each.is("late")),
                each -> each.is(each.current == each.original ? "due" : "rescheduled"));
        holds(open, each -> each.delay == Math.max(each.current, each.at) - each.original);
    }

    @Test
    void what_is_recorded_of_a_later_day_changes_nothing() {
        List<Case> cases = cases();
        var unreached =
                cases.stream()
                        .filter(each -> each.actual == null)
                        .collect(
                                Collectors.toMap(
                                        each -> List.of(each.original, each.current, each.at),
                                        each -> each.state + each.delay));

        assertThat(cases)
                .filteredOn(each -> each.actual != null && !each.reached())
                .isNotEmpty()
                .allSatisfy(each ->
                        assertThat(each.state + each.delay)
                                .isEqualTo(
                                        unreached.get(
                                                List.of(each.original, each.current, each.at))));
    }

    @Test
    void as_days_go_by_a_delay_never_shrinks_until_it_is_reached() {
        var before =
                cases().stream()
                        .filter(each -> each.actual == null)
                        .collect(
                                Collectors.toMap(
                                        each -> List.of(each.original, each.current, each.at),
                                        Case::delay));
        holds(
                each -> each.actual == null && each.at > 0,
                each ->
                        each.delay
                                >= before.get(List.of(each.original, each.current, each.at - 1)));
    }

    private void holds(Predicate<Case> where, Predicate<Case> rule) {
        assertThat(cases()).filteredOn(where).isNotEmpty().allMatch(rule);
    }

    private List<Case> cases() {
        return jdbi.withHandle(handle ->
                handle.createQuery(EVERY_CASE).map(ConstructorMapper.of(Case.class)).list());
    }
}
