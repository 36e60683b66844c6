package cityplan.store.change;

import cityplan.common.query.Parameters;

import java.util.List;
import java.util.Optional;

/// What a request asks of a feed: from where on, and of which resources.
record Asked(Optional<Place> from, List<String> resources) {

    private static final int LONGEST_CURSOR = 400;

    Asked {
        resources = List.copyOf(resources);
    }

    /// Reads `after` or `since`, and `resource`.
    static Asked of(Parameters parameters, Feed<?> feed) {
        List<String> all = feed.tracked().stream().map(Tracked::resource).toList();
        List<String> chosen = parameters.choices("resource", all);
        Optional<Place> after =
                parameters
                        .text("after", LONGEST_CURSOR)
                        .flatMap(text -> place(text, all, parameters));
        Optional<Place> since = parameters.instant("since").map(Place::endOf);
        if (after.isPresent() && since.isPresent()) {
            parameters.reject("since", "not-together", "after");
        }
        return new Asked(after.or(() -> since), chosen.isEmpty() ? all : chosen);
    }

    private static Optional<Place> place(String text, List<String> known, Parameters parameters) {
        Optional<Place> place =
                Place.decode(text)
                        .filter(p -> p.resource().isEmpty() || known.contains(p.resource()));
        if (place.isEmpty()) {
            parameters.reject("after", "cursor-malformed");
        }
        return place;
    }
}
