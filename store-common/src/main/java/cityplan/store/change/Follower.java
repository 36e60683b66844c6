package cityplan.store.change;

import cityplan.store.change.ChangeReader.Entry;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;

/// One who follows the changes: what lies behind the tail is read from the database, then the tail
/// is followed. A follower who falls behind it while it grows goes back to the database, so nothing
/// is held for anybody.
final class Follower<V> {

    private final Feed<V> feed;
    private final List<String> resources;
    private final Sources<V> sources;
    private final Listener<V> listener;
    private Place place;
    private volatile boolean gone;

    Follower(
            Feed<V> feed,
            List<String> resources,
            Place from,
            Sources<V> sources,
            Listener<V> listener) {
        this.feed = feed;
        this.resources = List.copyOf(resources);
        this.place = from;
        this.sources = sources;
        this.listener = listener;
    }

    /// Where changes come from; few may read the database at once.
    record Sources<V>(Newest newest, Tail<V> tail, Semaphore turns) {}

    /// Takes what a follower is told.
    interface Listener<V> {

        void tell(Entry<V> entry) throws IOException, InterruptedException;

        /// Shows that the stream lives, when there was nothing to tell.
        void beat() throws IOException, InterruptedException;
    }

    /// Ends it, from any thread.
    void leave() {
        gone = true;
        sources.tail.wake();
    }

    /// Tells all changes from the place on, until it is left or nobody listens any more.
    void follow(Duration heartbeat) throws IOException, InterruptedException {
        while (!gone) {
            Instant last = sources.newest.last();
            if (read(last) < Newest.PAGE) {
                place = Place.endOf(last);
                OptionalLong number = sources.tail.numberAfter(last);
                if (number.isPresent()) {
                    listen(number.getAsLong(), heartbeat);
                }
            }
        }
    }

    private int read(Instant last) throws IOException, InterruptedException {
        List<Entry<V>> entries;
        sources.turns.acquire();
        try {
            entries = sources.newest.read(feed, resources, place, last);
        } finally {
            sources.turns.release();
        }
        for (Entry<V> entry : entries) {
            tell(entry);
        }
        return entries.size();
    }

    private void listen(long begin, Duration heartbeat) throws IOException, InterruptedException {
        Instant told = place.stamp();
        long number = begin;
        while (!gone) {
            Optional<List<Entry<V>>> entries = sources.tail.from(number, heartbeat);
            if (entries.isEmpty()) {
                return;
            }
            number += entries.get().size();
            boolean silent = true;
            for (Entry<V> entry : entries.get()) {
                if (entry.place().stamp().isAfter(told)
                        && resources.contains(entry.place().resource())) {
                    tell(entry);
                    silent = false;
                }
            }
            if (silent) {
                listener.beat();
            }
        }
    }

    private void tell(Entry<V> entry) throws IOException, InterruptedException {
        if (!gone) {
            listener.tell(entry);
            place = entry.place();
        }
    }
}
