package cityplan.indicators.target.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Which targets go against each other.
class ClashTest {

    @ParameterizedTest
    @CsvSource({
        "eq 1025, eq 1530",
        "approx 8, eq 9",
        "ge 5, ge 8",
        "ge 5, gt 6",
        "le 3, le 2",
        "lt 3, le 2",
        "eq 5, ge 8",
        "eq 8, ge 5",
        "eq 5, le 8",
        "eq 5, between 3 8",
        "between 5 8, between 5 9",
        "between 5 8, between 4 8",
        "ge 8, le 5",
        "gt 8, le 8",
        "ge 8, lt 8",
        "gt 8, lt 8",
        "eq 8, gt 8",
        "eq 8, lt 8",
        "between 5 8, gt 8",
    })
    void different_ends_on_one_side_and_ranges_without_a_figure_in_common_conflict(
            String one, String other) {
        assertThat(Clash.between(side(one), side(other))).contains(Clash.CONTRADICTION);
    }

    @ParameterizedTest
    @CsvSource({
        "eq 8, ge 8",
        "eq 8, le 8",
        "eq 8, approx 8.0",
        "ge 8, gt 8",
        "le 8, lt 8.00",
        "ge 5, le 8",
        "gt 5, lt 8",
        "ge 8, le 8",
        "between 5 8, ge 5",
        "between 5 8, le 8",
        "between 5 8, between 5 8",
        "in_step, faster_than",
        "faster_than, faster_than",
        "external, eq 8",
        "in_step, ge 8",
    })
    void the_same_ends_and_ends_on_different_sides_with_room_between_them_do_not(
            String one, String other) {
        assertThat(Clash.between(side(one), side(other))).isEmpty();
    }

    @Test
    void what_is_striven_for_beside_what_is_promised_is_an_ambition() {
        Side promised = side("le 3");
        Side striven = side("le 2", "strive");

        assertThat(Clash.between(promised, striven)).contains(Clash.AMBITION);
        assertThat(Clash.between(striven, side("le 1", "strive"))).contains(Clash.CONTRADICTION);
        assertThat(Clash.between(promised, side("le 2", "ensure"))).contains(Clash.CONTRADICTION);
        assertThat(Clash.among(List.of(promised, striven))).contains(Clash.AMBITION);
        assertThat(Clash.among(List.of(promised, striven, side("le 4"))))
                .contains(Clash.CONTRADICTION);
        assertThat(Clash.among(List.of(promised))).isEmpty();
    }

    @Property
    void a_conflict_is_mutual(@ForAll("sides") Side one, @ForAll("sides") Side other) {
        assertThat(Clash.between(one, other)).isEqualTo(Clash.between(other, one));
    }

    @Property
    void a_target_never_goes_against_itself(@ForAll("sides") Side side) {
        assertThat(Clash.between(side, side)).isEmpty();
    }

    @Property
    void further_zeros_change_nothing(@ForAll("sides") Side one, @ForAll("sides") Side other) {
        Side longer =
                new Side(
                        one.id(),
                        one.operator(),
                        zeros(one.low()),
                        zeros(one.high()),
                        one.commitment());

        assertThat(Clash.between(longer, other)).isEqualTo(Clash.between(one, other));
    }

    @Property
    void commitments_decide_the_kind_and_not_whether_there_is_one(
            @ForAll("sides") Side one, @ForAll("sides") Side other) {
        Optional<Clash> asPlanned = Clash.between(planned(one), planned(other));

        assertThat(Clash.between(one, other).isPresent()).isEqualTo(asPlanned.isPresent());
        assertThat(asPlanned.filter(kind -> kind == Clash.AMBITION)).isEmpty();
    }

    @Provide
    Arbitrary<Side> sides() {
        var operators =
                Arbitraries.of(
                        "ge",
                        "gt",
                        "le",
                        "lt",
                        "eq",
                        "approx",
                        "between",
                        "in_step",
                        "faster_than",
                        "external");
        var figures = Arbitraries.integers().between(-3, 3);
        return Combinators.combine(
                        operators, figures, figures, Arbitraries.of("ensure", "plan", "strive"))
                .as((operator, a, b, commitment) ->
                        side(operator + " " + Math.min(a, b) + " " + Math.max(a, b), commitment));
    }

    private static Side planned(Side side) {
        return new Side(side.id(), side.operator(), side.low(), side.high(), "plan");
    }

    private static @Nullable BigDecimal zeros(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(value.scale() + 3);
    }

    private static Side side(String terms) {
        return side(terms, "plan");
    }

    private static Side side(String terms, String commitment) {
        String[] words = terms.split(" ");
        String operator = words[0];
        BigDecimal first = words.length > 1 ? new BigDecimal(words[1]) : null;
        BigDecimal second = words.length > 2 ? new BigDecimal(words[2]) : null;
        return switch (operator) {
            case "le", "lt" -> new Side("t", operator, null, first, commitment);
            case "between" -> new Side("t", operator, first, second, commitment);
            case "ge", "gt", "eq", "approx" -> new Side("t", operator, first, null, commitment);
            default -> new Side("t", operator, null, null, commitment);
        };
    }
}
