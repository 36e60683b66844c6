package cityplan.gateway.inquiry;

import cityplan.common.answer.Columns;
import cityplan.common.answer.EntityTag;
import cityplan.gateway.inquiry.Services.Asker;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What any composed view is asked with, beside what it is about.
///
/// @param columns the fields to answer with
/// @param question the path and all that tells one answer from another, without the moments
public record Asked(
        Optional<Instant> asOf,
        Optional<LocalDate> at,
        Columns columns,
        Asker asker,
        String question,
        @Nullable String ifNoneMatch) {

    /// The same in another form, with the fields that this form shows.
    public Asked as(Columns shown, String form) {
        String other = question + " " + form;
        return new Asked(asOf, at, shown, asker, other, ifNoneMatch);
    }

    /// The tag of the whole answer at a moment.
    public EntityTag tag(Moment moment) {
        return EntityTag.of(moment.asOf(), moment.at(), question, asker.language());
    }

    /// The moment that a request names in full: its answer never changes.
    public Optional<Moment> pinned() {
        return asOf.flatMap(moment -> at.map(day -> new Moment(moment, day)));
    }

    /// Whether the client is known to hold the answer before anything is asked for it.
    public boolean isHeld() {
        return pinned().filter(moment -> tag(moment).isIn(ifNoneMatch)).isPresent();
    }
}
