package cityplan.store.bundle;

import java.util.Optional;

/// How a bundle is imported.
///
/// @param reason why recorded figures may be replaced; without one, a different figure is refused
/// @param dryRun whether everything is checked and nothing is kept
/// @param by the subject who imports
public record ImportOptions(Optional<String> reason, boolean dryRun, String by) {}
