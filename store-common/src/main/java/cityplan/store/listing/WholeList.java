package cityplan.store.listing;

import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/// Reads all rows of a list at once, for what must be worked out over all of them.
@Singleton
public class WholeList {

    private final PageReader reader;

    WholeList(PageReader reader) {
        this.reader = reader;
    }

    /// The rows that meet the conditions, by identity; empty when there are more than `most`.
    public <V> Optional<List<V>> read(
            Listing<V> listing, Conditions conditions, Moment moment, int most) {
        var page = new PageRequest(most, false, "", Optional.empty());
        Slice<V> slice = reader.read(listing, conditions, Order.byIdentity(listing), page, moment);
        return slice.next().isPresent() ? Optional.empty() : Optional.of(slice.items());
    }
}
