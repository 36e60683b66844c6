package cityplan.gateway.change;

import cityplan.common.answer.Links;
import cityplan.common.answer.QueryString;
import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.gateway.answer.Moments;
import cityplan.gateway.change.Feeds.Told;
import cityplan.gateway.client.Reply;
import cityplan.gateway.client.Sender;
import cityplan.gateway.part.Part;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The feeds of both services as one. It stands as long as one of them answers: the place in the
/// other's stays where it was.
@Singleton
public class Changes {

    private final Feeds feeds;

    Changes(Feeds feeds) {
        this.feeds = feeds;
    }

    /// The next page; `asked` is the request without a place.
    ChangePage page(ChangesQuery query, QueryString asked, Sender sender) {
        Places from = query.from().orElse(Places.BEGINNING);
        Map<Part, Told> told = told(query, from, sender);
        Map<Part, List<Entry>> entries =
                told.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().entries()));
        Merge.Stretch stretch = Merge.of(entries, from, query.limit());
        LocalDate at =
                told.values().stream().map(Told::at).min(Comparator.naturalOrder()).orElseThrow();
        return new ChangePage(
                Moments.of(moments(told)),
                at,
                stretch.items(),
                silent(query, told),
                new Links(
                        link(asked, from, at),
                        asked.with("after", stretch.reached().encode()).toString(),
                        null));
    }

    /// Where a stream begins, and who does not answer just now. By default it begins behind what is
    /// recorded; of a service that does not answer, at the moment given.
    public Start start(ChangesQuery query, Instant now, Sender sender) {
        Places from = query.from().orElse(Places.since(now));
        Map<Part, Told> told = told(query, from, sender);
        if (query.from().isEmpty()) {
            for (Map.Entry<Part, Told> each : told.entrySet()) {
                from = from.with(each.getKey(), new Place.Since(each.getValue().asOf()));
            }
        }
        return new Start(from, silent(query, told));
    }

    /// Where a stream begins, and who does not answer just now.
    public record Start(Places from, List<Part> unreachable) {

        public Start {
            unreachable = List.copyOf(unreachable);
        }
    }

    /// What those tell who answer.
    private Map<Part, Told> told(ChangesQuery query, Places from, Sender sender) {
        var replies = new EnumMap<Part, Reply<Told>>(Part.class);
        query.parts().forEach(part -> replies.put(part, feeds.ask(part, query, from, sender)));
        var told = new EnumMap<Part, Told>(Part.class);
        replies.forEach((part, reply) -> reply.get().ifPresent(page -> told.put(part, page)));
        if (told.isEmpty()) {
            String service = query.parts().getFirst().service();
            throw new ProblemException(new Problem.Unavailable(service));
        }
        return told;
    }

    private static Map<Part, Instant> moments(Map<Part, Told> told) {
        return told.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().asOf()));
    }

    private static List<Part> silent(ChangesQuery query, Map<Part, Told> told) {
        return query.parts().stream().filter(part -> !told.containsKey(part)).toList();
    }

    private static String link(QueryString asked, Places from, LocalDate at) {
        QueryString day = asked.with("at", at.toString());
        return (from.equals(Places.BEGINNING) ? day : day.with("after", from.encode())).toString();
    }
}
