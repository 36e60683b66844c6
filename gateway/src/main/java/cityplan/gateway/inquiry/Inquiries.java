package cityplan.gateway.inquiry;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.gateway.client.Reply;
import cityplan.gateway.part.Part;
import cityplan.gateway.part.SuiteConfig;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Opens inquiries at both services, each at one moment for both. The moment is the later one of
/// those at which the services recorded last, so that nothing is missing and the answer can be had
/// again; one that the request names is not looked for.
@Singleton
public class Inquiries {

    private final Services services;
    private final Clock clock;
    private final Duration patience;

    Inquiries(Services services, Clock clock, SuiteConfig config) {
        this.services = services;
        this.clock = clock;
        this.patience = config.timeouts().total();
    }

    public Inquiry open(Asked asked) {
        var deadline = Deadline.in(patience);
        if (asked.asOf().isPresent()) {
            LocalDate at = asked.at().orElseGet(() -> LocalDate.now(clock));
            var moment = new Moment(asked.asOf().get(), at);
            return new Inquiry(services, asked, Settled.at(moment), deadline);
        }
        Map<Part, Moment> last = last(asked, deadline);
        if (last.isEmpty()) {
            throw new ProblemException(new Problem.Unavailable(Part.INDICATORS.service()));
        }
        var settled = new Settled(later(last.values()), states(last));
        return new Inquiry(services, asked, settled, deadline);
    }

    private static Map<Part, Instant> states(Map<Part, Moment> last) {
        return last.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().asOf()));
    }

    private Map<Part, Moment> last(Asked asked, Deadline deadline) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        query.add("limit", "1");
        query.add("fields", "code");
        asked.at().ifPresent(day -> query.add("at", day.toString()));
        var replies = new EnumMap<Part, Reply<ObjectNode>>(Part.class);
        for (Part part : Part.values()) {
            var page = services.page(part, shortest(part), query, asked.asker());
            replies.put(part, deadline.await(part, page));
        }
        var last = new EnumMap<Part, Moment>(Part.class);
        replies.forEach(
                (part, reply) -> reply.get().ifPresent(page -> last.put(part, moment(page))));
        return last;
    }

    /// The shortest list of a service: a page of it says what was recorded last.
    private static String shortest(Part part) {
        return switch (part) {
            case INDICATORS -> "themes";
            case PROJECTS -> "sectors";
        };
    }

    private static Moment moment(ObjectNode page) {
        return new Moment(
                Instant.parse(page.path("asOf").asText()),
                LocalDate.parse(page.path("at").asText()));
    }

    /// What both held and what both could know: the day may just have changed for one of them.
    private static Moment later(Collection<Moment> moments) {
        Optional<Instant> asOf = moments.stream().map(Moment::asOf).max(Comparator.naturalOrder());
        Optional<LocalDate> at = moments.stream().map(Moment::at).min(Comparator.naturalOrder());
        return new Moment(asOf.orElseThrow(), at.orElseThrow());
    }
}
