package cityplan.gateway.view;

import cityplan.common.answer.Columns;
import cityplan.common.answer.EntityTag;
import cityplan.gateway.view.Services.Asker;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What any composed view is asked with, beside what it is about.
///
/// @param columns the fields to answer with
/// @param question the path and all that tells one answer from another, without the moments
record Asked(
        Optional<Instant> asOf,
        Optional<LocalDate> at,
        Columns columns,
        Asker asker,
        String question,
        @Nullable String ifNoneMatch) {

    /// The tag of the whole answer at a moment.
    EntityTag tag(Moment moment) {
        return EntityTag.of(moment.asOf(), moment.at(), question, asker.language());
    }

    /// Whether the client holds the whole answer at a moment.
    boolean holds(Moment moment) {
        return tag(moment).isIn(ifNoneMatch);
    }

    /// An answer to both moments never changes; another one must be asked about each time.
    String cacheControl() {
        return asOf.isPresent() && at.isPresent() ? "public, max-age=86400" : "public, no-cache";
    }
}
