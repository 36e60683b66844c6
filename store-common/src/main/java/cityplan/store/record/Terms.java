package cityplan.store.record;

import java.util.Optional;

/// On what terms rows are recorded.
///
/// @param reason why recorded figures may be replaced where a row does not say so itself; without
///   one, a different figure is refused
/// @param dryRun whether everything is checked and nothing is kept
/// @param by the subject who records
public record Terms(Optional<String> reason, boolean dryRun, String by) {

    /// The terms of a request that says everything in its rows.
    public static Terms by(String subject) {
        return new Terms(Optional.empty(), false, subject);
    }
}
