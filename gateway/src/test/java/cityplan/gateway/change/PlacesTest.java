package cityplan.gateway.change;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.query.Literals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

class PlacesTest {

    @Property
    void a_cursor_leads_back_to_its_places(@ForAll("places") Places places) {
        assertThat(Places.decode(places.encode())).contains(places);
    }

    @Property
    void a_service_is_told_no_moment_that_is_more_exact_than_its_own(
            @ForAll @IntRange(max = 999_999_999) int nano) {
        Instant moment = Instant.parse("2026-11-22T08:00:00Z").plusNanos(nano);
        String told = Places.since(moment).projects().parameters().get("since");

        assertThat(Literals.instant(told)).contains(moment.truncatedTo(ChronoUnit.MICROS));
    }

    @Property
    void a_text_is_no_cursor_or_is_the_cursor_of_what_it_stands_for(@ForAll String text) {
        Places.decode(text).ifPresent(places -> assertThat(places.encode()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a.b.c",
                "a b.c",
                "~.c1",
                "c1.",
                ".",
                "~0.",
                "~999999999999999999.",
                "~1x.",
                "ä."
            })
    void what_is_no_pair_of_places_is_no_cursor(String text) {
        assertThat(Places.decode(text)).isEmpty();
    }

    @Test
    void a_service_is_asked_from_its_own_place() {
        Places places = Places.decode("abc.~1500000").orElseThrow();

        assertThat(places.indicators().parameters()).isEqualTo(Map.of("after", "abc"));
        assertThat(places.projects().parameters())
                .isEqualTo(Map.of("since", "1970-01-01T00:00:01.500Z"));
        assertThat(Places.BEGINNING.indicators().parameters())
                .isEqualTo(Map.of("since", "1970-01-01T00:00:00.000001Z"));
    }

    @Provide
    Arbitrary<Places> places() {
        Arbitrary<Place> since =
                Arbitraries.longs()
                        .between(1, 4_000_000_000_000_000L)
                        .map(micros ->
                                new Place.Since(Instant.EPOCH.plus(micros, ChronoUnit.MICROS)));
        Arbitrary<Place> after =
                Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .withCharRange('0', '9')
                        .withChars("-_")
                        .ofMinLength(1)
                        .map(Place.After::new);
        Arbitrary<Place> place = Arbitraries.oneOf(since, after);
        return Combinators.combine(place, place).as(Places::new);
    }
}
