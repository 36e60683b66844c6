package cityplan.gateway.change;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class MergeTest {

    private static final int ALL = 1_000;

    @Property
    void everything_is_told_once_in_the_order_of_its_service(
            @ForAll("stamps") List<Integer> indicators, @ForAll("stamps") List<Integer> projects) {
        List<ObjectNode> told = of(indicators, projects, Places.BEGINNING, ALL).items();

        assertThat(ids(told, "indicators")).isEqualTo(numbers(indicators.size()));
        assertThat(ids(told, "projects")).isEqualTo(numbers(projects.size()));
        assertThat(told).hasSize(indicators.size() + projects.size());
    }

    @Property
    void what_was_recorded_first_comes_first(
            @ForAll("stamps") List<Integer> indicators, @ForAll("stamps") List<Integer> projects) {
        List<ObjectNode> told = of(indicators, projects, Places.BEGINNING, ALL).items();

        assertThat(told.stream().map(each -> each.path("recordedAt").asText())).isSorted();
    }

    @Property
    void pages_of_any_size_and_services_that_come_and_go_lose_nothing_and_tell_nothing_twice(
            @ForAll("stamps") List<Integer> indicators,
            @ForAll("stamps") List<Integer> projects,
            @ForAll @IntRange(min = 1, max = 9) int limit,
            @ForAll List<Boolean> indicatorsDown) {
        var told = new ArrayList<ObjectNode>();
        Places reached = Places.BEGINNING;
        for (boolean down : indicatorsDown) {
            List<Integer> answering = down ? List.of() : indicators;
            Merge.Stretch stretch = of(answering, projects, reached, limit);
            told.addAll(stretch.items());
            reached = Places.decode(stretch.reached().encode()).orElseThrow();
        }
        told.addAll(of(indicators, projects, reached, ALL).items());

        assertThat(ids(told, "indicators")).isEqualTo(numbers(indicators.size()));
        assertThat(ids(told, "projects")).isEqualTo(numbers(projects.size()));
    }

    @Property
    void every_entry_carries_the_cursor_right_after_it(
            @ForAll("stamps") List<Integer> indicators, @ForAll("stamps") List<Integer> projects) {
        List<ObjectNode> all = of(indicators, projects, Places.BEGINNING, ALL).items();

        for (int i = 0; i < all.size(); i++) {
            Places behind = Places.decode(all.get(i).path("cursor").asText()).orElseThrow();
            assertThat(of(indicators, projects, behind, ALL).items())
                    .isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @Provide
    Arbitrary<List<Integer>> stamps() {
        return Arbitraries.integers()
                .between(1, 30)
                .list()
                .ofMaxSize(12)
                .map(all -> all.stream().sorted().toList());
    }

    /// What follows a place, of feeds whose cursors are the numbers of their entries.
    private static Merge.Stretch of(
            List<Integer> indicators, List<Integer> projects, Places from, int limit) {
        Map<Part, List<Entry>> told = new EnumMap<>(Part.class);
        told.put(Part.INDICATORS, behind(Part.INDICATORS, indicators, from, limit));
        told.put(Part.PROJECTS, behind(Part.PROJECTS, projects, from, limit));
        return Merge.of(told, from, limit);
    }

    private static List<Entry> behind(Part part, List<Integer> stamps, Places from, int limit) {
        int first = from.of(part) instanceof Place.After(var cursor) ? Integer.parseInt(cursor) : 0;
        return IntStream.range(first, Math.max(first, stamps.size()))
                .limit(limit)
                .mapToObj(i -> entry(part, i + 1, stamps.get(i)))
                .toList();
    }

    private static Entry entry(Part part, int number, int stamp) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        told.put("cursor", String.valueOf(number));
        told.put("recordedAt", Instant.ofEpochSecond(stamp).toString());
        told.put("resource", "theme");
        told.put("id", String.valueOf(number));
        return Entry.of(part, told);
    }

    private static List<String> ids(List<ObjectNode> told, String service) {
        return told.stream()
                .filter(each -> each.path("service").asText().equals(service))
                .map(each -> each.path("id").asText())
                .toList();
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    }
}
