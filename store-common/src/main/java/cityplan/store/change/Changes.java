package cityplan.store.change;

import cityplan.common.query.Parameters;
import cityplan.store.change.ChangeReader.Entry;
import cityplan.store.listing.Endless;
import cityplan.store.listing.Stretch;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.function.Function;

/// The changes of a feed as a list without an end.
@Singleton
public class Changes {

    private final ChangeReader reader;

    Changes(ChangeReader reader) {
        this.reader = reader;
    }

    public <V> Endless<V> of(Feed<V> feed) {
        return new Endless<>() {
            @Override
            public Class<V> view() {
                return feed.view();
            }

            @Override
            public Function<Moment, Stretch<V>> stretch(Parameters parameters, int limit) {
                Asked asked = Asked.of(parameters, feed);
                return moment -> Changes.this.stretch(feed, asked, moment, limit);
            }
        };
    }

    private <V> Stretch<V> stretch(Feed<V> feed, Asked asked, Moment moment, int limit) {
        Place after = asked.from().orElse(Place.BEGINNING);
        List<Entry<V>> entries = reader.read(feed, asked.resources(), after, moment, limit);
        Place reached = entries.isEmpty() ? after : entries.getLast().place();
        return new Stretch<>(entries.stream().map(Entry::view).toList(), reached.encode());
    }
}
