package cityplan.store.write;

import cityplan.common.answer.EntityTag;
import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;

import jakarta.ws.rs.core.HttpHeaders;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Which version of a resource a write is meant for. A tag names the moment at which the client
/// read, so it fits as long as nothing was recorded of the resource since, whatever was recorded of
/// others.
public final class Precondition {

    private final Optional<String> ifMatch;
    private final boolean creating;

    private Precondition(Optional<String> ifMatch, boolean creating) {
        this.ifMatch = ifMatch;
        this.creating = creating;
    }

    /// Lets only what is held since that moment be replaced.
    public static Precondition seen(Instant moment) {
        return new Precondition(Optional.of(EntityTag.of(moment).toString()), false);
    }

    static Precondition of(HttpHeaders headers) {
        Optional<String> ifMatch = header(headers, HttpHeaders.IF_MATCH);
        boolean creating = header(headers, HttpHeaders.IF_NONE_MATCH).equals(Optional.of("*"));
        if (ifMatch.isEmpty() && !creating) {
            throw new ProblemException(new Problem.PreconditionRequired());
        }
        return new Precondition(ifMatch, creating);
    }

    /// Lets a write pass to a resource that is held since a moment, or not held at all.
    public void check(String noun, String id, Optional<Instant> heldSince) {
        boolean passes =
                (!creating || heldSince.isEmpty())
                        && ifMatch.map(tags -> heldSince.filter(s -> seen(tags, s)).isPresent())
                                .orElse(true);
        if (!passes) {
            throw new ProblemException(new Problem.Stale(noun, id));
        }
    }

    private static boolean seen(String tags, Instant heldSince) {
        return tags.equals("*")
                || Stream.of(tags.split(","))
                        .map(String::strip)
                        .flatMap(tag -> EntityTag.read(tag).map(EntityTag::recorded).stream())
                        .anyMatch(read -> !read.isBefore(heldSince));
    }

    private static Optional<String> header(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeaderString(name)).map(String::strip);
    }
}
