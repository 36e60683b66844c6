package cityplan.store.change;

import cityplan.store.change.ChangeReader.Entry;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Looks for what was recorded and puts it on the tail, while anybody follows. One question for one
/// row, whose answer is the last stamp; only when it has risen are changes read.
final class Watch<V> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final int KEPT = 5_000;

    private final Feed<V> feed;
    private final Newest newest;
    private final Tail<V> tail;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Instant read;
    private Place reached;
    private boolean failing;

    Watch(Feed<V> feed, Newest newest) {
        this.feed = feed;
        this.newest = newest;
        this.read = newest.last();
        this.reached = Place.endOf(read);
        this.tail = new Tail<>(KEPT, read);
    }

    /// Looks again after each pause until it is closed.
    Watch<V> every(Duration pause) {
        Thread.ofVirtual()
                .name("watch")
                .start(() -> {
                    try {
                        while (!closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                            look();
                        }
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                });
        return this;
    }

    Tail<V> tail() {
        return tail;
    }

    /// A database that is silent is asked again; followers hear nothing meanwhile.
    private void look() {
        try {
            Instant last = newest.last();
            if (last.isAfter(read)) {
                readUpTo(last);
            }
            failing = false;
        } catch (JdbiException silent) {
            if (!failing) {
                LOG.warn("Changes cannot be read; trying again", silent);
            }
            failing = true;
        }
    }

    private void readUpTo(Instant last) {
        List<String> all = feed.tracked().stream().map(Tracked::resource).toList();
        List<Entry<V>> entries;
        do {
            entries = newest.read(feed, all, reached, last);
            tail.add(entries);
            reached = entries.isEmpty() ? reached : entries.getLast().place();
        } while (entries.size() == Newest.PAGE);
        read = last;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
