package cityplan.gateway.change;

import cityplan.common.query.Parameters;
import cityplan.gateway.part.Part;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is asked of the merged feed: from where on, of which resources, how much.
///
/// @param from none says where it begins
/// @param cursor the name of the parameter or header that says `from`
public record ChangesQuery(
        Optional<Places> from,
        String cursor,
        List<String> resources,
        int limit,
        Optional<LocalDate> at) {

    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final int LONGEST_CURSOR = 5_100;

    public ChangesQuery {
        resources = List.copyOf(resources);
    }

    /// What a page is asked for.
    static ChangesQuery page(Parameters parameters, Clock clock) {
        int limit = parameters.integer("limit", 1, MOST).orElse(USUAL);
        Optional<LocalDate> at = parameters.date("at");
        at.filter(day -> day.isAfter(LocalDate.now(clock)))
                .ifPresent(_ -> parameters.reject("at", "in-the-future"));
        ChangesQuery query = of(parameters, limit, at);
        parameters.check();
        return query;
    }

    /// What a stream is asked for; where it broke off counts more than what it was opened with.
    public static ChangesQuery stream(Parameters parameters, @Nullable String lastEventId) {
        ChangesQuery query = of(parameters, 1, Optional.empty());
        Optional<Places> resumed =
                Optional.ofNullable(lastEventId)
                        .flatMap(id -> places("Last-Event-ID", id, parameters));
        parameters.check();
        return resumed.map(places -> query.from(places, "Last-Event-ID")).orElse(query);
    }

    private static ChangesQuery of(Parameters parameters, int limit, Optional<LocalDate> at) {
        List<String> resources = parameters.choices("resource", Resources.all());
        Optional<Places> after =
                parameters
                        .text("after", LONGEST_CURSOR)
                        .flatMap(text -> places("after", text, parameters));
        Optional<Places> since = parameters.instant("since").map(Places::since);
        if (after.isPresent() && since.isPresent()) {
            parameters.reject("since", "not-together", "after");
        }
        return new ChangesQuery(after.or(() -> since), "after", resources, limit, at);
    }

    private static Optional<Places> places(String name, String text, Parameters parameters) {
        Optional<Places> places = Places.decode(text);
        if (places.isEmpty()) {
            parameters.reject(name, "cursor-malformed");
        }
        return places;
    }

    /// The same from another place.
    public ChangesQuery from(Places places, String name) {
        return new ChangesQuery(Optional.of(places), name, resources, limit, at);
    }

    /// The services that tell of the resources asked for.
    public List<Part> parts() {
        return Stream.of(Part.values())
                .filter(part -> resources.isEmpty() || !resources(part).isEmpty())
                .toList();
    }

    /// What a service is asked to tell of; nothing means everything.
    public List<String> resources(Part part) {
        return resources.stream().filter(Resources.of(part)::contains).toList();
    }
}
