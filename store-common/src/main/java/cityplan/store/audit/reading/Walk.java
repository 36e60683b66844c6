package cityplan.store.audit.reading;

import cityplan.store.audit.reading.Verified.Fault;
import cityplan.store.audit.reading.Verified.Kind;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Predicate;

/// Goes along the chain from its begin and looks for the first fault.
final class Walk {

    private final Optional<Place> known;
    private final Predicate<String> follows;
    private Place last = Place.BEGIN;
    private Place head = Place.BEGIN;
    private long entries;
    private @Nullable Fault fault;

    /// @param known a head from before, which the chain must still go through
    /// @param follows whether any entry says that it follows the one of this hash
    Walk(Optional<Place> known, Predicate<String> follows) {
        this.known = known;
        this.follows = follows;
        compare();
    }

    void next(EntryView entry) {
        entries++;
        if (fault != null) {
            return;
        }
        boolean sealed = Seal.of(entry).filter(entry.hash()::equals).isPresent();
        if (entry.number() != last.number() + 1 || !entry.previous().equals(last.hash())) {
            fault = new Fault(last.number() + 1, broken(sealed));
        } else if (!sealed) {
            fault = new Fault(entry.number(), Kind.EDITED);
        } else {
            last = Place.of(entry);
            compare();
        }
    }

    private Kind broken(boolean sealed) {
        if (follows.test(last.hash())) {
            return Kind.REORDERED;
        }
        return sealed ? Kind.REMOVED : Kind.EDITED;
    }

    private void compare() {
        known.filter(place -> place.number() == last.number() && !place.equals(last))
                .ifPresent(place -> fault = new Fault(place.number(), Kind.REWRITTEN));
    }

    /// Says where the chain should end.
    void leadsTo(Place place) {
        head = place;
    }

    /// What came of it.
    Verified end() {
        if (fault == null) {
            long furthest = Math.max(head.number(), known.map(Place::number).orElse(0L));
            if (last.number() < furthest) {
                fault = new Fault(last.number() + 1, Kind.TRUNCATED);
            } else if (!last.equals(head)) {
                fault = new Fault(head.number(), Kind.REWRITTEN);
            }
        }
        return new Verified(fault == null, entries, last, fault);
    }
}
