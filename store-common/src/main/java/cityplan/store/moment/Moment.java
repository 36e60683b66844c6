package cityplan.store.moment;

import java.time.Instant;
import java.time.LocalDate;

/// The moments that a read is cut at. `asOf` is what the system held; `at` is what the public could
/// know. An answer echoes both, and the same request with both gives the same bytes.
///
/// @param pinned whether the request named both, so that its answer never changes
public record Moment(Instant asOf, LocalDate at, boolean pinned) {}
