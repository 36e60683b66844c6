package cityplan.store.change;

import cityplan.store.change.ChangeReader.Entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The latest changes, kept once for all who follow. Old ones are forgotten: whoever needs them
/// reads them from the database.
final class Tail<V> {

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final ArrayDeque<Entry<V>> kept = new ArrayDeque<>();
    private long first;
    private Instant complete;

    /// @param most how many changes are kept
    /// @param since what was recorded up to this moment is not kept
    Tail(int most, Instant since) {
        this.most = most;
        this.complete = since;
    }

    void add(List<Entry<V>> entries) {
        lock.lock();
        try {
            kept.addAll(entries);
            while (kept.size() > most) {
                complete = kept.removeFirst().place().stamp();
                first++;
            }
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The number of the first change recorded after a moment, there or to come; none when some of
    /// those changes are not kept any more.
    OptionalLong numberAfter(Instant moment) {
        lock.lock();
        try {
            if (moment.isBefore(complete)) {
                return OptionalLong.empty();
            }
            long passed = kept.stream().takeWhile(e -> !e.place().stamp().isAfter(moment)).count();
            return OptionalLong.of(first + passed);
        } finally {
            lock.unlock();
        }
    }

    /// The changes from a number on, awaited if there are none; nothing when that one is not kept
    /// any more.
    Optional<List<Entry<V>>> from(long number, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            if (number >= first + kept.size()) {
                news.await(patience.toNanos(), TimeUnit.NANOSECONDS);
            }
            return number < first
                    ? Optional.empty()
                    : Optional.of(kept.stream().skip(number - first).toList());
        } finally {
            lock.unlock();
        }
    }

    /// Lets all who wait look around.
    void wake() {
        lock.lock();
        try {
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
