package cityplan.images.build;

import java.time.Instant;
import java.util.Optional;

/// Which sources an image was built from.
///
/// @param version of the suite
/// @param revision the commit; with `-dirty` when files had been changed since
/// @param created when the commit was made: the same sources give the same image
/// @param source where the sources are published
public record Origin(String version, String revision, Instant created, Optional<String> source) {

    /// The time that every file in an image has.
    public static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
}
