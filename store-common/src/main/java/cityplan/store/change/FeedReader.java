package cityplan.store.change;

import cityplan.store.change.ChangeReader.Entry;
import cityplan.store.moment.Moment;
import cityplan.store.moment.Recording;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The changes of a feed behind a cursor, for those within the service who take them on.
@Singleton
public class FeedReader {

    private final ChangeReader reader;
    private final Recording recording;
    private final Clock clock;

    FeedReader(ChangeReader reader, Recording recording, Clock clock) {
        this.reader = reader;
        this.recording = recording;
        this.clock = clock;
    }

    /// The next changes.
    ///
    /// @param upTo what was recorded by then was looked through
    public record Batch(List<Told> changes, Instant upTo) {
        public Batch {
            changes = List.copyOf(changes);
        }
    }

    /// A change as the feed tells it, and the cursor behind it.
    public record Told(String cursor, Object view) {}

    /// The moment up to which everything that was recorded can be read.
    public Instant last() {
        return recording.last();
    }

    /// The next changes of some resources behind a cursor, as many as `most`; of all resources
    /// where none is named.
    public Batch read(Feed<?> feed, List<String> resources, String after, int most) {
        Place place = place(after);
        var moment = new Moment(recording.last(), LocalDate.now(clock), true);
        List<String> asked = resources.isEmpty() ? resources(feed) : resources;
        List<Told> changes =
                reader.read(feed, asked, place, moment, most).stream()
                        .map(FeedReader::told)
                        .toList();
        return new Batch(changes, moment.asOf());
    }

    /// What a feed tells of.
    public static List<String> resources(Feed<?> feed) {
        return feed.tracked().stream().map(Tracked::resource).toList();
    }

    /// The cursor behind everything that was recorded up to a moment.
    public static String endOf(Instant moment) {
        return Place.endOf(moment).encode();
    }

    /// The cursor itself, or the one behind a moment if that lies further on.
    public static String atLeast(String cursor, Instant moment) {
        return place(cursor).stamp().isAfter(moment) ? cursor : endOf(moment);
    }

    private static Place place(String cursor) {
        return Place.decode(cursor)
                .orElseThrow(() -> new IllegalArgumentException("No cursor: " + cursor));
    }

    private static Told told(Entry<?> entry) {
        return new Told(entry.place().encode(), entry.view());
    }
}
