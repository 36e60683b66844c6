package cityplan.gateway.cache;

import cityplan.gateway.part.Part;

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

    private final Part part;
    private final long staleness;
    private volatile Held held;
    private volatile long written;

    Truth(Part part, Duration staleness, long now) {
        this.part = part;
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

    /// Whether what an answer shows of the service is what the service would answer.
    boolean holds(Shown shown, long now) {
        Held known = held;
        return !isOvertaken(shown, known) && isRecent(since(shown, known), now);
    }

    /// The time at which that was last known to be true.
    long since(Shown shown) {
        return since(shown, held);
    }

    private long since(Shown shown, Held known) {
        boolean same = shown.state(part).equals(known.last) && known.day.equals(shown.day());
        return same && known.asked - shown.asked() > 0 ? known.asked : shown.asked();
    }

    private boolean isOvertaken(Shown shown, Held known) {
        return shown.state(part).isBefore(known.last) || !known.day.equals(shown.day());
    }
}
