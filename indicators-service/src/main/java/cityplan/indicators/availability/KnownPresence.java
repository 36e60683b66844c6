package cityplan.indicators.availability;

import cityplan.common.query.Parameters;
import cityplan.store.listing.Conditions;
import cityplan.store.listing.Listing;
import cityplan.store.listing.WholeList;
import cityplan.store.moment.Moment;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Counts what is known, from its short form.
@Singleton
class KnownPresence {

    private static final int ALL = Integer.MAX_VALUE - 1;

    private final WholeList lists;
    private final Places places;
    private final Presences presences;

    KnownPresence(WholeList lists, Places places, Presences presences) {
        this.lists = lists;
        this.places = places;
        this.presences = presences;
    }

    Function<Moment, Availability> asked(Parameters parameters) {
        Conditions indicators = places.conditions(parameters);
        Conditions rows = presences.conditions(parameters);
        return moment -> {
            Map<Integer, String> codes =
                    all(places, indicators, moment).stream()
                            .collect(
                                    Collectors.toMap(Places.Place::place, Places.Place::indicator));
            return Tally.of(codes, all(presences, rows, moment));
        };
    }

    private <V> List<V> all(Listing<V> list, Conditions conditions, Moment moment) {
        return lists.read(list, conditions, moment, ALL).orElseThrow();
    }
}
