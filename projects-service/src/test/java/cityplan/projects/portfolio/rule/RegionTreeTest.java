package cityplan.projects.portfolio.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.projects.portfolio.rule.RegionTree.Region;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

class RegionTreeTest {

    private final RegionTree tree =
            new RegionTree(
                    List.of(
                            new Region("province", null, "province"),
                            new Region("city", "province", "city"),
                            new Region("east", "city", "district"),
                            new Region("west", "city", "county"),
                            new Region("market", "east", "town"),
                            new Region("elsewhere", null, null)));

    @Test
    void several_regions_come_to_the_lowest_that_all_lie_in() {
        assertThat(tree.lowestCommon(List.of("market"))).hasValue("market");
        assertThat(tree.lowestCommon(List.of("market", "east"))).hasValue("east");
        assertThat(tree.lowestCommon(List.of("market", "west"))).hasValue("city");
        assertThat(tree.lowestCommon(List.of("market", "elsewhere"))).isEmpty();
        assertThat(tree.lowestCommon(List.of())).isEmpty();
    }

    @Test
    void a_region_is_rolled_up_to_a_level_where_it_has_one_above() {
        assertThat(tree.onLevel("market", "district")).isEqualTo("east");
        assertThat(tree.onLevel("east", "district")).isEqualTo("east");
        assertThat(tree.onLevel("city", "district")).isEqualTo("city");
        assertThat(tree.onLevel("elsewhere", "district")).isEqualTo("elsewhere");
    }

    @Test
    void a_region_is_rolled_up_to_right_below_a_root() {
        assertThat(tree.below("city", "market")).isEqualTo("east");
        assertThat(tree.below("city", "city")).isEqualTo("city");
        assertThat(tree.below("east", "city")).isEqualTo("city");
        assertThat(tree.top("market")).isEqualTo("province");
    }

    @Property
    void what_all_lie_in_is_the_same_in_any_order_and_never_lower(
            @ForAll("trees") List<Integer> parents, @ForAll("trees") List<Integer> picks) {
        var grown = grown(parents);
        List<String> codes =
                picks.stream().limit(4).map(each -> "r" + each % (parents.size() + 1)).toList();
        var reversed = new ArrayList<>(codes);
        Collections.reverse(reversed);

        var common = grown.lowestCommon(codes);

        assertThat(grown.lowestCommon(reversed)).isEqualTo(common);
        assertThat(common).isPresent();
        for (String code : codes) {
            assertThat(grown.lowestCommon(List.of(code, common.orElseThrow()))).isEqualTo(common);
        }
    }

    @Property
    void rolling_up_twice_is_rolling_up_once(@ForAll("trees") List<Integer> parents) {
        var grown = grown(parents);

        for (int i = 0; i <= parents.size(); i++) {
            String once = grown.below("r0", "r" + i);
            assertThat(grown.below("r0", once)).isEqualTo(once);
        }
    }

    /// A tree in which each region lies in one that came before.
    private static RegionTree grown(List<Integer> parents) {
        var regions = new ArrayList<Region>(List.of(new Region("r0", null, null)));
        IntStream.range(0, parents.size())
                .mapToObj(i -> new Region("r" + (i + 1), "r" + parents.get(i) % (i + 1), null))
                .forEach(regions::add);
        return new RegionTree(regions);
    }

    @Provide
    Arbitrary<List<Integer>> trees() {
        return Arbitraries.integers().between(0, 1000).list().ofMinSize(1).ofMaxSize(20);
    }
}
