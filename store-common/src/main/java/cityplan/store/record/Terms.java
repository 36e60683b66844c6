package cityplan.store.record;

import cityplan.store.right.Author;

import java.util.Optional;

/// On what terms rows are recorded.
///
/// @param reason why recorded figures may be replaced where a row does not say so itself; without
///   one, a different figure is refused
/// @param dryRun whether everything is checked and nothing is kept
/// @param by who records, and what that one is granted
/// @param approver who has approved what needs somebody else's approval
public record Terms(Optional<String> reason, boolean dryRun, Author by, Optional<Author> approver) {

    /// Terms that nobody has approved.
    public Terms(Optional<String> reason, boolean dryRun, Author by) {
        this(reason, dryRun, by, Optional.empty());
    }

    /// The terms of a request that says everything in its rows.
    public static Terms by(Author author) {
        return new Terms(Optional.empty(), false, author);
    }
}
