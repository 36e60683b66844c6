package cityplan.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.answer.EntityTag;
import cityplan.gateway.part.Part;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

class TruthTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(5);
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final long BEGIN = Duration.ofDays(1).toNanos();

    private final Truth truth = new Truth(Duration.ofSeconds(2), at(0));

    @Test
    void an_answer_is_true_for_two_seconds_when_nobody_tells_more() {
        Entry entry = asked(at(0), FIRST, truth.day(), Duration.ZERO);

        assertThat(truth.holds(entry, at(1_999))).isTrue();
        assertThat(truth.holds(entry, at(2_000))).isFalse();
    }

    @Test
    void an_answer_is_true_as_long_as_its_service_says_that_nothing_was_recorded() {
        truth.confirm(FIRST, DAY, at(0));
        Entry entry = asked(at(10), FIRST, DAY, Duration.ZERO);

        truth.confirm(FIRST, DAY, at(1_000));
        truth.confirm(FIRST, DAY, at(2_500));

        assertThat(truth.holds(entry, at(4_499))).isTrue();
        assertThat(truth.holds(entry, at(4_500))).isFalse();
    }

    @Test
    void what_was_recorded_overtakes_an_answer_at_once() {
        truth.confirm(FIRST, DAY, at(0));
        Entry entry = asked(at(10), FIRST, DAY, Duration.ZERO);

        truth.confirm(LATER, DAY, at(500));

        assertThat(truth.holds(entry, at(501))).isFalse();
    }

    @Test
    void an_answer_that_is_ahead_of_what_was_told_is_true_and_stays_so() {
        truth.confirm(FIRST, DAY, at(0));
        Entry entry = asked(at(10), LATER, DAY, Duration.ZERO);
        assertThat(truth.holds(entry, at(20))).isTrue();

        truth.confirm(LATER, DAY, at(500));

        assertThat(truth.holds(entry, at(2_400))).isTrue();
    }

    @Test
    void a_new_day_overtakes_all_answers_of_the_day_before() {
        truth.confirm(FIRST, DAY, at(0));
        Entry entry = asked(at(10), FIRST, DAY, Duration.ZERO);

        truth.confirm(FIRST, DAY.plusDays(1), at(500));

        assertThat(truth.holds(entry, at(501))).isFalse();
    }

    @Test
    void a_write_voids_what_was_asked_before_it_until_the_service_says_that_nothing_changed() {
        truth.confirm(FIRST, DAY, at(0));
        Entry entry = asked(at(10), FIRST, DAY, Duration.ZERO);

        truth.written(at(100));
        assertThat(truth.holds(entry, at(101))).isFalse();
        assertThat(truth.isRecent(at(99), at(101))).isFalse();
        truth.confirm(FIRST, DAY, at(99));
        assertThat(truth.holds(entry, at(102))).isFalse();

        truth.confirm(FIRST, DAY, at(200));
        assertThat(truth.holds(entry, at(201))).isTrue();
    }

    @Test
    void an_answer_to_moments_of_the_past_is_true_whatever_happens() {
        Entry entry = asked(at(10), FIRST, DAY, Duration.ofDays(1));

        truth.confirm(LATER, DAY.plusDays(1), at(100));
        truth.written(at(200));

        assertThat(truth.holds(entry, at(60_000))).isTrue();
        assertThat(truth.holds(entry, at(Duration.ofDays(2).toMillis()))).isFalse();
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

    private static Entry asked(long at, Instant recorded, LocalDate day, Duration pinned) {
        var admission = new Admission(EntityTag.of(recorded), recorded, pinned);
        return new Entry(
                Part.INDICATORS,
                admission,
                day,
                at,
                MultiMap.caseInsensitiveMultiMap(),
                Buffer.buffer());
    }
}
