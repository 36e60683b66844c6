package cityplan.store.webhook.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.store.webhook.rule.Backoff.Attempts;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class BackoffTest {

    private static final Instant FIRST = Instant.parse("2026-11-22T02:00:00Z");
    private static final Instant LAST = FIRST.plus(Backoff.UNTIL);

    @Property
    void the_last_attempt_is_a_day_after_the_first_one(
            @ForAll @Size(100) List<@DoubleRange(min = 0, max = 1) Double> random) {
        List<Instant> attempts = attempts(random, Optional.empty());

        assertThat(attempts).isSorted().doesNotHaveDuplicates();
        assertThat(attempts.getLast()).isEqualTo(LAST);
        assertThat(attempts).hasSizeBetween(20, 45);
    }

    @Property
    void no_pause_is_longer_or_shorter_than_its_jitter_lets_it_be(
            @ForAll @IntRange(min = 1, max = 1000) int count,
            @ForAll @DoubleRange(min = 0, max = 1) double random) {
        Duration pause = pause(count, Optional.empty(), random);

        Duration usual = pause(count, Optional.empty(), 0.5);
        assertThat((double) pause.toMillis())
                .isBetween(
                        usual.toMillis() * (1 - Backoff.JITTER) - 1,
                        usual.toMillis() * (1 + Backoff.JITTER) + 1);
        assertThat(usual).isBetween(Backoff.FIRST, Backoff.LONGEST);
        assertThat(pause(count + 1, Optional.empty(), 0.5)).isGreaterThanOrEqualTo(usual);
    }

    @Property
    void who_asks_to_be_left_alone_is_within_reason(
            @ForAll @IntRange(min = 1, max = 50) int count,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seconds,
            @ForAll @DoubleRange(min = 0, max = 1) double random) {
        Duration asked = Duration.ofSeconds(seconds);
        Duration pause = pause(count, Optional.of(asked), random);

        Duration due = asked.compareTo(Backoff.LONGEST) < 0 ? asked : Backoff.LONGEST;
        assertThat(pause).isGreaterThanOrEqualTo(due);
        assertThat(pause).isGreaterThanOrEqualTo(pause(count, Optional.empty(), random));
        assertThat(pause).isLessThanOrEqualTo(Backoff.LONGEST.multipliedBy(2));
    }

    @Property
    void whatever_the_receiver_asks_all_is_over_after_a_day(
            @ForAll @Size(100) List<@DoubleRange(min = 0, max = 1) Double> random,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seconds) {
        assertThat(attempts(random, Optional.of(Duration.ofSeconds(seconds))).getLast())
                .isEqualTo(LAST);
    }

    @Test
    void an_answer_decides_what_becomes_of_a_message() {
        var early = new Attempts(1, FIRST, FIRST);
        var late = new Attempts(30, FIRST, LAST);

        assertThat(Verdict.of(answered(204), early, 0)).isEqualTo(new Verdict.Delivered());
        assertThat(Verdict.of(answered(410), early, 0)).isEqualTo(new Verdict.Gone());
        assertThat(Verdict.of(answered(302), early, 0)).isInstanceOf(Verdict.Again.class);
        assertThat(Verdict.of(answered(500), late, 0)).isEqualTo(new Verdict.Dead());
        assertThat(Verdict.of(new Outcome.Silent(Outcome.Reason.TIMEOUT), late, 0))
                .isEqualTo(new Verdict.Dead());
        assertThat(Verdict.of(answered(204), late, 0)).isEqualTo(new Verdict.Delivered());
    }

    private static Outcome answered(int status) {
        return new Outcome.Answered(status, "", Optional.empty());
    }

    private static List<Instant> attempts(List<Double> random, Optional<Duration> asked) {
        var attempts = new ArrayList<Instant>();
        Optional<Instant> next = Optional.of(FIRST);
        while (next.isPresent()) {
            attempts.add(next.get());
            int count = attempts.size();
            next =
                    Backoff.next(
                            new Attempts(count, FIRST, next.get()),
                            asked,
                            random.get(count % random.size()));
        }
        return attempts;
    }

    private static Duration pause(int count, Optional<Duration> asked, double random) {
        Instant next = Backoff.next(new Attempts(count, FIRST, FIRST), asked, random).orElseThrow();
        return Duration.between(FIRST, next);
    }
}
