package cityplan.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.client.Target;
import cityplan.gateway.context.Judged;
import cityplan.gateway.overview.Known.Aim;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class ShortfallsTest {

    @Test
    void what_is_missed_comes_before_what_is_endangered() {
        var missed = aim("a", "missed", "-0.1", "100");
        var regressing = aim("b", "regressing", "-1", "100");
        var off = aim("c", "off_track", "-50", "100");
        var lagging = aim("d", "lagging", "-99", "100");

        assertThat(Shortfalls.of(List.of(lagging, off, regressing, missed)))
                .containsExactly(missed, regressing, off, lagging);
    }

    @Test
    void of_one_status_the_gap_counts_in_proportion_to_the_bound() {
        var rate = aim("rate", "missed", "-4.3", "8");
        var level = aim("level", "missed", "-700", "7922.50");
        var ceiling = aim("ceiling", "missed", "-0.4", "-0.5");
        var unknown = aim("unknown", "missed", null, "8");
        var zero = aim("zero", "missed", "-9", "0");

        assertThat(Shortfalls.of(List.of(zero, unknown, level, rate, ceiling)))
                .containsExactly(ceiling, rate, level, unknown, zero);
    }

    @Test
    void what_is_reached_or_cannot_be_judged_is_none() {
        assertThat(
                        Shortfalls.of(
                                List.of(
                                        aim("a", "met", "0", "8"),
                                        aim("b", "on_track", "-1", "8"),
                                        aim("c", "not_assessable", null, "8"),
                                        new Aim(target("d", "8"), new Judged(node(), null)))))
                .isEmpty();
    }

    @Property
    void five_at_most_and_none_left_out_is_worse(@ForAll("aims") List<Aim> aims) {
        List<Aim> chosen = Shortfalls.of(aims);
        var shuffled = new ArrayList<>(aims);
        Collections.reverse(shuffled);

        assertThat(chosen).hasSizeLessThanOrEqualTo(5).isEqualTo(Shortfalls.of(shuffled));
        for (Aim left : aims) {
            if (!chosen.contains(left) && Shortfalls.of(List.of(left)).size() == 1) {
                assertThat(chosen).hasSize(5);
                assertThat(Shortfalls.of(List.of(chosen.getLast(), left)).getFirst())
                        .isEqualTo(chosen.getLast());
            }
        }
    }

    @Provide
    Arbitrary<List<Aim>> aims() {
        var status = Arbitraries.of("met", "missed", "lagging", "off_track", "not_assessable");
        var number = Arbitraries.integers().between(-20, 20).map(String::valueOf);
        var code = Arbitraries.strings().withCharRange('a', 'z').ofLength(6);
        return Combinators.combine(code, status, number, number)
                .as(ShortfallsTest::aim)
                .list()
                .uniqueElements(aim -> aim.target().id())
                .ofMaxSize(20);
    }

    private static Aim aim(String code, String status, @Nullable String gap, String bound) {
        ObjectNode evaluation = node().put("status", status);
        if (gap != null) {
            evaluation.put("gap", new BigDecimal(gap));
        }
        return new Aim(target(code, bound), new Judged(node(), evaluation));
    }

    private static Target target(String code, String bound) {
        var value = new BigDecimal(bound);
        return new Target(
                code, "FYP14", code, "LEVEL", "2025", "ge", value, null, value, null, "PCT", "none",
                "plan", List.of());
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
