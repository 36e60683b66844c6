package cityplan.indicators.availability;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.period.Period;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

class TallyTest {

    @Test
    void only_what_was_asked_for_counts_and_what_came_later_is_taken_away() {
        Availability counted =
                Tally.of(
                        Map.of(0, "A", 9, "B"),
                        List.of(
                                row("R", "2021", 1, 0, 1, 9),
                                row("R", "2020", 1, 9),
                                row("R", "2020", -1, 9)));

        assertThat(counted.total()).isEqualTo(2);
        assertThat(counted.indicators())
                .containsExactly(new Availability.Count("A", 1), new Availability.Count("B", 1));
        assertThat(counted.periods()).containsExactly(new Availability.Count("2021", 2));
    }

    @Test
    void periods_follow_each_other_by_days() {
        Availability counted =
                Tally.of(
                        Map.of(0, "A"),
                        List.of(
                                row("R", "2021", 1, 0),
                                row("R", "2021-Q2", 1, 0),
                                row("R", "2021-Q1", 1, 0)));

        assertThat(counted.periods())
                .extracting(Availability.Count::code)
                .containsExactly("2021-Q1", "2021", "2021-Q2");
    }

    @Property
    void every_facet_adds_up_to_the_total(
            @ForAll @Size(max = 30) List<@Size(max = 20) Set<@IntRange(max = 70) Integer>> rows,
            @ForAll @Size(max = 20) Set<@IntRange(max = 70) Integer> asked) {
        Availability counted =
                Tally.of(
                        asked.stream().collect(Collectors.toMap(each -> each, each -> "I" + each)),
                        rows.stream()
                                .map(places -> row("R" + places.size(), "2021", 1, array(places)))
                                .toList());

        long expected = rows.stream().flatMap(Set::stream).filter(asked::contains).count();
        assertThat(counted.total()).isEqualTo(expected);
        for (var facet : List.of(counted.indicators(), counted.regions(), counted.periods())) {
            assertThat(facet.stream().mapToLong(Availability.Count::count).sum())
                    .isEqualTo(expected);
        }
    }

    private static int[] array(Set<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Presence row(String region, String period, int sign, int... places) {
        var bits = new BitSet();
        for (int place : places) {
            bits.set(place);
        }
        return new Presence(
                region, "LEVEL", Period.parse(period).orElseThrow(), sign, bits.toByteArray());
    }
}
