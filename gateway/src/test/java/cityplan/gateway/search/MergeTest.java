package cityplan.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.text.Text;
import cityplan.gateway.search.Search.Hit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class MergeTest {

    private static final int ALL = 1_000;

    @Test
    void types_take_turns_among_what_answers_equally_well() {
        List<Hit> indicators = hits(Type.INDICATOR, Match.NAME, Match.WITHIN, Match.WITHIN);
        List<Hit> projects = hits(Type.PROJECT, Match.WITHIN, Match.WITHIN, Match.ELSEWHERE);
        List<Hit> regions = hits(Type.REGION, Match.WITHIN);

        assertThat(Merge.of(List.of(regions, projects, indicators), ALL))
                .extracting(hit -> hit.type() + " " + hit.code())
                .containsExactly(
                        "INDICATOR 0",
                        "INDICATOR 1",
                        "PROJECT 0",
                        "REGION 0",
                        "INDICATOR 2",
                        "PROJECT 1",
                        "PROJECT 2");
    }

    @Property
    void nothing_is_lost_or_told_twice(@ForAll("found") List<List<Hit>> found) {
        assertThat(Merge.of(found, ALL))
                .containsExactlyInAnyOrderElementsOf(found.stream().flatMap(List::stream).toList());
    }

    @Property
    void what_answers_better_comes_first(@ForAll("found") List<List<Hit>> found) {
        assertThat(Merge.of(found, ALL)).isSortedAccordingTo(Comparator.comparing(Hit::match));
    }

    @Property
    void the_order_within_a_type_stays(@ForAll("found") List<List<Hit>> found) {
        List<Hit> merged = Merge.of(found, ALL);

        for (List<Hit> hits : found) {
            assertThat(merged.stream().filter(hits::contains)).containsExactlyElementsOf(hits);
        }
    }

    @Property
    void the_first_of_each_type_make_the_first_of_all(
            @ForAll("found") List<List<Hit>> found, @ForAll @IntRange(min = 1, max = 12) int n) {
        List<List<Hit>> first =
                found.stream().map(hits -> hits.subList(0, Math.min(n, hits.size()))).toList();

        assertThat(Merge.of(first, n)).isEqualTo(Merge.of(found, ALL).stream().limit(n).toList());
    }

    @Property
    void no_type_waits_for_more_than_its_turn(@ForAll("found") List<List<Hit>> found) {
        List<Hit> merged = Merge.of(found, ALL);

        for (Match match : Match.values()) {
            List<Type> types =
                    merged.stream().filter(hit -> hit.match() == match).map(Hit::type).toList();
            long different = types.stream().distinct().count();
            assertThat(types.stream().limit(different)).doesNotHaveDuplicates();
        }
    }

    @Provide
    Arbitrary<List<List<Hit>>> found() {
        List<Arbitrary<List<Hit>>> each =
                Stream.of(Type.values())
                        .map(type ->
                                Arbitraries.of(Match.class)
                                        .list()
                                        .ofMaxSize(8)
                                        .map(matches ->
                                                hits(
                                                        type,
                                                        matches.stream()
                                                                .sorted()
                                                                .toArray(Match[]::new))))
                        .toList();
        return Combinators.combine(each).as(lists -> lists);
    }

    private static List<Hit> hits(Type type, Match... matches) {
        return IntStream.range(0, matches.length)
                .mapToObj(i ->
                        new Hit(
                                type,
                                String.valueOf(i),
                                new Text("名", null),
                                matches[i],
                                "/",
                                List.of()))
                .toList();
    }
}
