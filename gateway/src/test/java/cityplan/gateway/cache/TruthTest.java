package cityplan.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.part.Part;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

class TruthTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(5);
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final long BEGIN = Duration.ofDays(1).toNanos();

    private final Truth truth = new Truth(Part.INDICATORS, Duration.ofSeconds(2), at(0));

    @Test
    void an_answer_is_true_for_two_seconds_when_nobody_tells_more() {
        Shown shown = asked(at(0), FIRST, truth.day());

        assertThat(truth.holds(shown, at(1_999))).isTrue();
        assertThat(truth.holds(shown, at(2_000))).isFalse();
    }

    @Test
    void an_answer_is_true_as_long_as_its_service_says_that_nothing_was_recorded() {
        truth.confirm(FIRST, DAY, at(0));
        Shown shown = asked(at(10), FIRST, DAY);

        truth.confirm(FIRST, DAY, at(1_000));
        truth.confirm(FIRST, DAY, at(2_500));

        assertThat(truth.holds(shown, at(4_499))).isTrue();
        assertThat(truth.holds(shown, at(4_500))).isFalse();
    }

    @Test
    void what_was_recorded_overtakes_an_answer_at_once() {
        truth.confirm(FIRST, DAY, at(0));
        Shown shown = asked(at(10), FIRST, DAY);

        truth.confirm(LATER, DAY, at(500));

        assertThat(truth.holds(shown, at(501))).isFalse();
    }

    @Test
    void an_answer_that_is_ahead_of_what_was_told_is_true_and_stays_so() {
        truth.confirm(FIRST, DAY, at(0));
        Shown shown = asked(at(10), LATER, DAY);
        assertThat(truth.holds(shown, at(20))).isTrue();

        truth.confirm(LATER, DAY, at(500));

        assertThat(truth.holds(shown, at(2_400))).isTrue();
    }

    @Test
    void a_new_day_overtakes_all_answers_of_the_day_before() {
        truth.confirm(FIRST, DAY, at(0));
        Shown shown = asked(at(10), FIRST, DAY);

        truth.confirm(FIRST, DAY.plusDays(1), at(500));

        assertThat(truth.holds(shown, at(501))).isFalse();
    }

    @Test
    void a_write_voids_what_was_asked_before_it_until_the_service_says_that_nothing_changed() {
        truth.confirm(FIRST, DAY, at(0));
        Shown shown = asked(at(10), FIRST, DAY);

        truth.written(at(100));
        assertThat(truth.holds(shown, at(101))).isFalse();
        assertThat(truth.isRecent(at(99), at(101))).isFalse();
        truth.confirm(FIRST, DAY, at(99));
        assertThat(truth.holds(shown, at(102))).isFalse();

        truth.confirm(FIRST, DAY, at(200));
        assertThat(truth.holds(shown, at(201))).isTrue();
    }

    @Test
    void a_service_that_goes_back_behind_what_it_said_is_noticed() {
        assertThat(truth.confirm(LATER, DAY, at(0))).isFalse();
        assertThat(truth.confirm(LATER, DAY, at(1))).isFalse();
        assertThat(truth.confirm(FIRST, DAY, at(2))).isTrue();
    }

    private static long at(long millis) {
        return BEGIN + Duration.ofMillis(millis).toNanos();
    }

    private static Shown asked(long at, Instant recorded, LocalDate day) {
        return new Shown(Map.of(Part.INDICATORS, recorded), day, at, Duration.ZERO);
    }
}
