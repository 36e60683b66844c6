package cityplan.projects.conflict.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.projects.stage.rule.Said;
import cityplan.projects.stage.rule.Statement;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which statements cannot all be right.
class ContradictionTest {

    @ParameterizedTest
    @CsvSource({
        "A 2022 commissioned 2020, B 2023 commissioned 2021, dates-differ opening",
        "A 2022-01 commissioned 2022?, B 2022-01-25 commissioned 2022-H1?, dates-differ opening",
        "A 2022-01 construction_start 2021, B 2022-01-25 construction_start 2022?,"
                + " planned-after-reported start",
        "A 2021 under_construction 2016/2020, B 2022 construction_start 2022?,"
                + " planned-after-reported start",
        "A 2021 completed 2020, B 2022 completed 2023?, planned-after-reported completion",
        "A 2021 completed 2019, B 2022 construction_start 2020, ended-before-start completion",
        "A 2022 completed 2022-H1?, A 2022 construction_start 2022-H2?,"
                + " ended-before-start completion",
    })
    void these_contradict_each_other(String one, String other, String contradiction) {
        assertThat(names(List.of(Said.of(one), Said.of(other)))).containsExactly(contradiction);
    }

    @ParameterizedTest
    @CsvSource({
        // A newer plan, and a plan that was not kept.
        "A 2021 commissioned 2021/2025?, B 2022 commissioned 2022?",
        "A 2021 commissioned 2022?, B 2023 commissioned 2024?",
        "A 2021 construction_start 2021?, B 2023 construction_start 2022",
        "A 2021 completed 2021?, B 2023 construction_start 2022",
        // More precise, and phases in one document.
        "A 2022 construction_start 2021, B 2023 construction_start 2021-H1",
        "A 2022 commissioned 2020, A 2022 commissioned 2021",
        "A 2022 commissioned 2021, A 2022 commissioned 2022?",
        // Works that are planned to go on say nothing of their start.
        "A 2021 under_construction 2020?, B 2022 construction_start 2022?",
    })
    void these_do_not(String one, String other) {
        assertThat(names(List.of(Said.of(one), Said.of(other)))).isEmpty();
    }

    @Property
    void the_order_of_statements_changes_nothing(@ForAll("courses") List<Statement> statements) {
        assertThat(names(statements.reversed())).isEqualTo(names(statements));
    }

    @Property
    void the_same_said_again_contradicts_nothing(@ForAll("courses") List<Statement> statements) {
        var twice = new ArrayList<>(statements);
        twice.addAll(statements);

        assertThat(names(twice)).isEqualTo(names(statements));
    }

    @Property
    void whatever_is_part_of_one_contradicts_some_other(@ForAll("courses") List<Statement> all) {
        for (Contradiction each : Contradiction.among(all)) {
            assertThat(each.statements()).hasSizeGreaterThan(1);
        }
    }

    @Provide
    Arbitrary<List<Statement>> courses() {
        Arbitrary<String> events =
                Arbitraries.of(
                        "construction_start", "under_construction", "completed", "commissioned");
        Arbitrary<String> sources = Arbitraries.of("A 2021", "B 2022-01", "C 2022-01-25", "D 2023");
        Arbitrary<String> periods =
                Arbitraries.of("2020", "2021-H1", "2021-H2", "2021/2025", "2022");
        return Combinators.combine(sources, events, periods, Arbitraries.of("", "?"))
                .as((source, event, period, planned) ->
                        Said.of(source + " " + event + " " + period + planned))
                .list()
                .ofMaxSize(6);
    }

    private static Set<String> names(List<Statement> statements) {
        return Contradiction.among(statements).stream()
                .map(each -> each.kind().code() + " " + each.matter().code())
                .collect(Collectors.toSet());
    }
}
