package cityplan.common.problem;

import java.util.List;
import java.util.Set;

/// Everything that a service answers with a 4xx or 5xx. `type` is the last part of the type URI
/// `/problems/{type}`, at which the gateway explains it.
public sealed interface Problem {

    /// What is wrong in detail, where there is more than the problem itself says.
    default List<Violation> violations() {
        return List.of();
    }

    /// A well-formed identifier that does not exist. `kind` is the noun of its path.
    record NotFound(String kind, String id) implements Problem {}

    /// A path that no operation has.
    record UnknownPath() implements Problem {}

    /// Path, query or header values that break the contract, all of them at once.
    record Invalid(List<Violation> violations) implements Problem {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /// An import of which nothing was taken. `total` counts all errors, `violations` holds the
    /// first of them.
    record ImportRefused(List<Violation> violations, long total) implements Problem {
        public ImportRefused {
            violations = List.copyOf(violations);
        }
    }

    /// A request that cannot be read as HTTP: an undecodable body, a broken encoding.
    record BadRequest() implements Problem {}

    /// A path with `;`, an encoded slash, a NUL or a dot segment.
    record UnsafePath() implements Problem {}

    /// No token where one is needed.
    record Unauthorized() implements Problem {}

    /// A token that does not verify, whether one is needed or not.
    record InvalidToken() implements Problem {}

    /// A token that does not allow this operation.
    record Forbidden() implements Problem {}

    record MethodNotAllowed(Set<String> allowed) implements Problem {
        public MethodNotAllowed {
            allowed = Set.copyOf(allowed);
        }
    }

    record NotAcceptable(List<String> offered) implements Problem {
        public NotAcceptable {
            offered = List.copyOf(offered);
        }
    }

    record UnsupportedMediaType() implements Problem {}

    record TooLarge() implements Problem {}

    /// A write that lost against another one; `constraint` is the rule that PostgreSQL held.
    record Conflict(String constraint) implements Problem {}

    /// Rows that the token of their author does not cover, though it has the role.
    record NotGranted(List<Violation> violations, long total) implements Problem {
        public NotGranted {
            violations = List.copyOf(violations);
        }
    }

    /// Rows that name a vintage which another write has replaced since.
    record Replaced(List<Violation> violations, long total) implements Problem {
        public Replaced {
            violations = List.copyOf(violations);
        }
    }

    /// A resource that cannot be withdrawn, since others refer to it; the violations name them.
    record InUse(String kind, String id, List<Violation> violations) implements Problem {
        public InUse {
            violations = List.copyOf(violations);
        }
    }

    /// A write that needs somebody else's approval, where it cannot wait for that.
    record ApprovalNeeded(long corrections, long approvals) implements Problem {}

    /// A change that does not lead on from where a resource is; `open` names what does.
    record NotFromHere(String kind, String id, String state, List<String> open) implements Problem {
        public NotFromHere {
            open = List.copyOf(open);
        }
    }

    /// A write to a resource that does not say which version of it the client has seen.
    record PreconditionRequired() implements Problem {}

    /// A write that is meant for a version of a resource that is not the present one.
    record Stale(String kind, String id) implements Problem {}

    /// An idempotency key that was named for another request.
    record KeyReused() implements Problem {}

    /// A part of the suite that does not answer now; `part` names it.
    record Unavailable(String part) implements Problem {}

    /// A stream of events, of which as many are open as can be.
    record TooManyStreams() implements Problem {}

    /// A client that asked for more than its allowance; in so many seconds there is one more.
    record TooManyRequests(long retryAfter) implements Problem {}

    /// A part of the suite that did not answer in time.
    record TimedOut(String part) implements Problem {}

    /// Our own fault. The cause is logged under the trace id, never shown.
    record Internal() implements Problem {}
}
