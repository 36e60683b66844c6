package cityplan.store.change;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.store.change.ChangeReader.Entry;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

class TailTest {

    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final Tail<String> tail = new Tail<>(5, BEGIN);

    @Test
    void begins_with_what_comes_after_a_moment() throws Exception {
        tail.add(recorded(1, 2, 3));

        long number = tail.numberAfter(at(2)).orElseThrow();

        assertThat(views(number)).containsExactly("3");
    }

    @Test
    void has_nothing_new_for_a_while() throws Exception {
        long number = tail.numberAfter(BEGIN).orElseThrow();

        assertThat(views(number)).isEmpty();
        tail.add(recorded(1));
        assertThat(views(number)).containsExactly("1");
    }

    @Test
    void says_when_it_has_forgotten_what_is_asked_for() throws Exception {
        long number = tail.numberAfter(BEGIN).orElseThrow();

        tail.add(recorded(1, 2, 3, 4, 5, 6));

        assertThat(tail.from(number, MOMENT)).isEmpty();
        assertThat(tail.numberAfter(BEGIN)).isEmpty();
        assertThat(views(tail.numberAfter(at(1)).orElseThrow())).startsWith("2").endsWith("6");
    }

    @Test
    void a_moment_of_which_a_part_is_forgotten_has_to_be_read_to_its_end_elsewhere()
            throws Exception {
        tail.add(recorded(1, 1, 1, 1, 1, 1, 2));

        assertThat(tail.numberAfter(BEGIN)).isEmpty();
        assertThat(views(tail.numberAfter(at(1)).orElseThrow())).containsExactly("2");
    }

    private List<String> views(long number) throws InterruptedException {
        return tail.from(number, MOMENT).orElseThrow().stream().map(Entry::view).toList();
    }

    private static List<Entry<String>> recorded(int... seconds) {
        return IntStream.of(seconds)
                .mapToObj(s -> new Entry<>(Place.endOf(at(s)), String.valueOf(s)))
                .toList();
    }

    private static Instant at(int second) {
        return BEGIN.plusSeconds(second);
    }
}
