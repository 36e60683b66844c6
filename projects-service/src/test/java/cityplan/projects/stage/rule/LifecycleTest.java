package cityplan.projects.stage.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.projects.stage.rule.Lifecycle.Verdict;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;

/// Where a project can go from where it is.
class LifecycleTest {

    @ParameterizedTest
    @CsvSource({
        ", PROPOSED",
        "PROPOSED, SIGNED",
        "SIGNED, PREPARATORY",
        "PREPARATORY, PROCUREMENT",
        "PROCUREMENT, UNDER_CONSTRUCTION",
        "UNDER_CONSTRUCTION, ACCEPTANCE",
        "ACCEPTANCE, OPERATING",
        "OPERATING, RETIRED",
        "PROPOSED, TERMINATED",
        "OPERATING, TERMINATED",
    })
    void stages_move_along_the_table_without_a_reason(Stage from, Stage to) {
        assertThat(at(from).move(to, false)).isEqualTo(new Verdict.Granted(at(to), Step.ONWARD));
    }

    @ParameterizedTest
    @CsvSource({
        ", UNDER_CONSTRUCTION, SKIP",
        "PROPOSED, PREPARATORY, SKIP",
        "UNDER_CONSTRUCTION, OPERATING, SKIP",
        "UNDER_CONSTRUCTION, PROCUREMENT, BACK",
        "OPERATING, ACCEPTANCE, BACK",
        "TERMINATED, UNDER_CONSTRUCTION, BACK",
    })
    void a_skip_and_a_step_back_need_a_reason(Stage from, Stage to, Step step) {
        assertThat(at(from).move(to, false)).isEqualTo(new Verdict.Unexplained(step));
        assertThat(at(from).move(to, true)).isEqualTo(new Verdict.Granted(at(to), step));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void only_what_operates_can_be_retired(Stage from) {
        boolean granted = at(from).move(Stage.RETIRED, true) instanceof Verdict.Granted;

        assertThat(granted).isEqualTo(from == Stage.OPERATING);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void what_is_retired_stays_so_and_nothing_moves_to_where_it_is(Stage stage) {
        assertThat(at(Stage.RETIRED).move(stage, true)).isEqualTo(new Verdict.Refused());
        assertThat(at(stage).move(stage, true)).isEqualTo(new Verdict.Refused());
    }

    @Test
    void what_is_suspended_is_resumed_or_terminated() {
        Lifecycle stopped = at(Stage.UNDER_CONSTRUCTION).suspend().orElseThrow();

        assertThat(stopped.open()).containsExactly("terminated", "resumption");
        assertThat(stopped.suspend()).isEmpty();
        assertThat(stopped.resume()).contains(at(Stage.UNDER_CONSTRUCTION));
        assertThat(stopped.move(Stage.ACCEPTANCE, true)).isEqualTo(new Verdict.Refused());
        assertThat(stopped.move(Stage.TERMINATED, false))
                .isEqualTo(new Verdict.Granted(at(Stage.TERMINATED), Step.ONWARD));
        assertThat(stopped.state()).isEqualTo("under-construction, suspended");
    }

    @Property
    void no_sequence_of_moves_reaches_an_illegal_state(
            @ForAll @Size(max = 40) List<Optional<Stage>> wishes, @ForAll boolean explained) {
        var at = new Lifecycle(null, false);
        for (Optional<Stage> wish : wishes) {
            Lifecycle before = at;
            at = wish.isPresent() ? moved(at, wish.get(), explained) : flipped(at);
            legal(before, at, explained);
        }
    }

    private static void legal(Lifecycle before, Lifecycle after, boolean explained) {
        if (after.suspended()) {
            assertThat(after.stage()).isNotNull().isLessThan(Stage.OPERATING);
        }
        if (after.stage() == before.stage()) {
            return;
        }
        assertThat(before.stage()).isNotEqualTo(Stage.RETIRED);
        if (after.stage() == Stage.RETIRED) {
            assertThat(before).isEqualTo(at(Stage.OPERATING));
        }
        if (before.suspended()) {
            assertThat(after).isEqualTo(at(Stage.TERMINATED));
        }
        if (!explained && after.stage() != Stage.TERMINATED && after.stage() != Stage.RETIRED) {
            int place = before.stage() == null ? -1 : before.stage().ordinal();
            assertThat(after.stage()).isNotNull();
            assertThat(after.stage().ordinal()).isEqualTo(place + 1);
        }
    }

    private static Lifecycle moved(Lifecycle held, Stage to, boolean explained) {
        return switch (held.move(to, explained)) {
            case Verdict.Granted(var next, _) -> next;
            case Verdict.Unexplained _, Verdict.Refused _ -> held;
        };
    }

    private static Lifecycle flipped(Lifecycle held) {
        return held.suspend().or(held::resume).orElse(held);
    }

    private static Lifecycle at(Stage stage) {
        return new Lifecycle(stage, false);
    }
}
