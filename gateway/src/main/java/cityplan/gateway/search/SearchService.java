package cityplan.gateway.search;

import cityplan.common.answer.QueryString;
import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.gateway.answer.Moments;
import cityplan.gateway.client.Reply;
import cityplan.gateway.client.Sender;
import cityplan.gateway.part.Part;
import cityplan.gateway.search.Lists.Found;
import cityplan.gateway.search.Search.Group;
import cityplan.gateway.search.Search.Hit;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Searches the lists of both services; it stands as long as one of them answers.
@Singleton
class SearchService {

    private final Lists lists;

    SearchService(Lists lists) {
        this.lists = lists;
    }

    Search of(SearchQuery query, Sender sender) {
        Map<Type, Found> found = ask(query.types(), query, sender);
        LocalDate at =
                found.values().stream()
                        .map(Found::at)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(() -> unavailable(query));
        Map<Part, Instant> moments = moments(found);
        moments.forEach((part, moment) -> {
            List<Type> earlier =
                    found.keySet().stream()
                            .filter(type -> type.part() == part)
                            .filter(type -> of(type, found).asOf().isBefore(moment))
                            .toList();
            earlier.forEach(found::remove);
            found.putAll(ask(earlier, query.pinned(moment), sender));
        });
        List<List<Hit>> hits = found.values().stream().map(Found::hits).toList();
        return new Search(
                query.q(),
                Moments.of(moments),
                at,
                found.keySet().stream().map(type -> group(type, found, query)).toList(),
                Merge.of(hits, query.limit()),
                silent(query, found));
    }

    /// All are asked at once, then awaited.
    private Map<Type, Found> ask(List<Type> types, SearchQuery query, Sender sender) {
        var replies = new EnumMap<Type, Reply<Found>>(Type.class);
        types.forEach(type -> replies.put(type, lists.ask(type, query, sender)));
        var found = new EnumMap<Type, Found>(Type.class);
        replies.forEach((type, reply) -> reply.get().ifPresent(page -> found.put(type, page)));
        return found;
    }

    /// The moment of each service: the last one, where it recorded something between two of its
    /// answers.
    private static Map<Part, Instant> moments(Map<Type, Found> found) {
        var moments = new EnumMap<Part, Instant>(Part.class);
        found.forEach((type, page) ->
                moments.merge(type.part(), page.asOf(), (a, b) -> a.isAfter(b) ? a : b));
        return moments;
    }

    private static Group group(Type type, Map<Type, Found> found, SearchQuery query) {
        var all = new QueryString("/v1/" + type.list(), Map.of("q", List.of(query.q())));
        return new Group(type, of(type, found).total(), all.toString());
    }

    private static Found of(Type type, Map<Type, Found> found) {
        return Objects.requireNonNull(found.get(type));
    }

    private static List<Part> silent(SearchQuery query, Map<Type, Found> found) {
        Stream<Type> missing = query.types().stream().filter(type -> !found.containsKey(type));
        return missing.map(Type::part).distinct().sorted().toList();
    }

    private static ProblemException unavailable(SearchQuery query) {
        String service = query.types().getFirst().part().service();
        return new ProblemException(new Problem.Unavailable(service));
    }
}
