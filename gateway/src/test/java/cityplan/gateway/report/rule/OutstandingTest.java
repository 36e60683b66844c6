package cityplan.gateway.report.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.report.rule.Outstanding.Far;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

class OutstandingTest {

    @Test
    void the_farthest_stands_first_and_what_cannot_be_compared_last() {
        var outstanding =
                Outstanding.of(
                        List.of(
                                Findings.of("class", "lagging", "-1", "0"),
                                Findings.of("near", "lagging", "-1", "1"),
                                Findings.of("far", "off_track", "-9", "1"),
                                Findings.of("missed", "missed", "-2", "1"),
                                Findings.of("more", "exceeded", "3", "1"),
                                Findings.of("met", "met", "0.5", "1")));

        assertThat(outstanding.behind())
                .extracting(Far::target)
                .containsExactly("far", "near", "class");
        assertThat(outstanding.missed()).extracting(Far::target).containsExactly("missed");
        assertThat(outstanding.exceeded()).extracting(Far::target).containsExactly("more");
    }

    @Property(tries = 100)
    void distances_never_grow_along_the_list(
            @ForAll @Size(max = 20) List<@IntRange(min = -99, max = -1) Integer> gaps) {
        List<Finding> findings =
                IntStream.range(0, gaps.size())
                        .mapToObj(i -> Findings.of("t" + i, "missed", "" + gaps.get(i), "2"))
                        .toList();

        List<BigDecimal> sizes =
                Outstanding.of(findings).missed().stream()
                        .map(each -> Objects.requireNonNull(each.distance()).abs())
                        .toList();

        assertThat(sizes).hasSameSizeAs(gaps).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }
}
