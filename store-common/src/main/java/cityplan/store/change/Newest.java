package cityplan.store.change;

import cityplan.store.change.ChangeReader.Entry;
import cityplan.store.moment.Moment;
import cityplan.store.moment.Recording;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Changes as they come, for those who follow them.
@Singleton
class Newest {

    /// How many changes are read at once.
    static final int PAGE = 500;

    private final ChangeReader reader;
    private final Recording recording;
    private final Clock clock;

    Newest(ChangeReader reader, Recording recording, Clock clock) {
        this.reader = reader;
        this.recording = recording;
        this.clock = clock;
    }

    /// The last stamp: nothing recorded up to it is still to come.
    Instant last() {
        return recording.last();
    }

    /// The next changes behind a place, up to a stamp; fewer than a page when there are no more.
    <V> List<Entry<V>> read(Feed<V> feed, List<String> resources, Place after, Instant last) {
        var moment = new Moment(last, LocalDate.now(clock), true);
        return reader.read(feed, resources, after, moment, PAGE);
    }
}
