package cityplan.gateway.cache;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// What is known of the records of one service, and which kept answers are true by it.
///
/// All that a service answers for the present follows from its last recording stamp and the day; an
/// answer's entity tag says which stamp it was made of. So an answer is as true as it was when it
/// was asked for until the service says that its stamp or day is another one, and once more each
/// time that the service says that they are still the same. Times are nano times.
public final class Truth {

    private final long staleness;
    private volatile Held held;
    private volatile long written;

    Truth(Duration staleness, long now) {
        this.staleness = staleness.toNanos();
        this.held = new Held(Instant.MIN, LocalDate.MIN, now - this.staleness);
        this.written = now - this.staleness;
    }

    private record Held(Instant last, LocalDate day, long asked) {}

    /// The service said what it holds when it was asked at that time. Answers whether it went back
    /// behind what it held before, as after a restore.
    public boolean confirm(Instant last, LocalDate day, long asked) {
        boolean back = last.isBefore(held.last);
        held = new Held(last, day, asked);
        return back;
    }

    /// Something may have been written; what was known before says nothing any more.
    public void written(long now) {
        written = now;
    }

    /// The day of the service, as it was last told.
    public LocalDate day() {
        return held.day;
    }

    /// The last stamp, as it was last told.
    public Instant last() {
        return held.last;
    }

    /// Whether what was asked for at that time may still show the service as it is.
    public boolean isRecent(long asked, long now) {
        return asked - written > 0 && now - asked < staleness;
    }

    /// Whether a kept answer may be given as what the service would answer.
    boolean holds(Entry entry, long now) {
        if (entry.isPinned(now)) {
            return true;
        }
        Held known = held;
        return !isOvertaken(entry, known) && isRecent(since(entry, known), now);
    }

    /// The time at which an answer was last known to be true.
    long since(Entry entry) {
        return since(entry, held);
    }

    private static long since(Entry entry, Held known) {
        boolean same = entry.recorded().equals(known.last) && known.day.equals(entry.day());
        return same && known.asked - entry.asked() > 0 ? known.asked : entry.asked();
    }

    private static boolean isOvertaken(Entry entry, Held known) {
        return entry.recorded().isBefore(known.last) || !known.day.equals(entry.day());
    }
}
