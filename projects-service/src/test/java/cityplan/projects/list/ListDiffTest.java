package cityplan.projects.list;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.projects.investment.line.ExecutionView;
import cityplan.projects.investment.line.InvestmentLineView;
import cityplan.projects.money.Money;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

class ListDiffTest {

    private static final ExecutionView NOTHING =
            new ExecutionView(
                    null, null, null, List.of(), null, null, null, null, null, null, null, null,
                    List.of());

    private final ListDiff diff = new ListDiff(Money::amount);

    @Property
    void a_list_does_not_differ_from_itself(@ForAll("lists") List<InvestmentLineView> list) {
        assertThat(diff.between(list, list)).isEmpty();
    }

    @Property
    void what_one_way_adds_the_other_withdraws(
            @ForAll("lists") List<InvestmentLineView> one,
            @ForAll("lists") List<InvestmentLineView> other) {
        List<ListChangeView> there = diff.between(one, other);
        List<ListChangeView> back = diff.between(other, one);

        assertThat(projects(there, "added")).isEqualTo(projects(back, "withdrawn"));
        assertThat(projects(there, "withdrawn")).isEqualTo(projects(back, "added"));
        for (String change : List.of("moved", "key", "money")) {
            assertThat(projects(there, change)).isEqualTo(projects(back, change));
        }
        assertThat(other)
                .hasSize(
                        one.size()
                                + projects(there, "added").size()
                                - projects(there, "withdrawn").size());
    }

    private static List<String> projects(List<ListChangeView> changes, String kind) {
        return changes.stream()
                .filter(change -> change.changes().contains(kind))
                .map(ListChangeView::project)
                .toList();
    }

    @Provide
    Arbitrary<List<InvestmentLineView>> lists() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        Arbitraries.of("new-start", "ongoing"),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2))
                .as(ListDiffTest::line)
                .list()
                .uniqueElements(InvestmentLineView::project)
                .ofMaxSize(5);
    }

    private static InvestmentLineView line(
            String project, String category, boolean key, int planned) {
        Money plan = planned == 0 ? null : new Money(BigDecimal.valueOf(planned), "CNY", "CNY");
        return new InvestmentLineView(
                project,
                "2024",
                "city",
                category,
                key,
                plan,
                null,
                "CNY",
                null,
                false,
                "S",
                null,
                null,
                "2024",
                NOTHING,
                Instant.EPOCH);
    }
}
