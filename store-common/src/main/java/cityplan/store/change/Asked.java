package cityplan.store.change;

import cityplan.common.query.Parameters;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// What a request asks of a feed: from where on, and of which resources.
record Asked(Optional<Place> from, List<String> resources) {

    private static final int LONGEST_CURSOR = 2500;

    Asked {
        resources = List.copyOf(resources);
    }

    /// Reads `after` or `since`, and `resource`.
    static Asked of(Parameters parameters, Feed<?> feed) {
        List<String> all = names(feed);
        List<String> chosen = parameters.choices("resource", all);
        Optional<Place> after =
                parameters
                        .text("after", LONGEST_CURSOR)
                        .flatMap(text -> place("after", text, parameters, all));
        Optional<Place> since = parameters.instant("since").map(Place::endOf);
        if (after.isPresent() && since.isPresent()) {
            parameters.reject("since", "not-together", "after");
        }
        return new Asked(after.or(() -> since), chosen.isEmpty() ? all : chosen);
    }

    /// The same from where a stream broke off, if it says where: that counts more than what it was
    /// opened with.
    Asked resumed(@Nullable String lastEventId, Parameters parameters, Feed<?> feed) {
        return Optional.ofNullable(lastEventId)
                .flatMap(text -> place("Last-Event-ID", text, parameters, names(feed)))
                .map(place -> new Asked(Optional.of(place), resources))
                .orElse(this);
    }

    private static Optional<Place> place(
            String name, String text, Parameters parameters, List<String> known) {
        Optional<Place> place =
                Place.decode(text)
                        .filter(p -> p.resource().isEmpty() || known.contains(p.resource()));
        if (place.isEmpty()) {
            parameters.reject(name, "cursor-malformed");
        }
        return place;
    }

    private static List<String> names(Feed<?> feed) {
        return feed.tracked().stream().map(Tracked::resource).toList();
    }
}
