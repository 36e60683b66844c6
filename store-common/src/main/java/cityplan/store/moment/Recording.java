package cityplan.store.moment;

import cityplan.common.query.Cursor;
import cityplan.common.query.Parameters;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The order in which things were recorded. Stamps are taken last in a transaction, strictly
/// rising, under one short lock.
@ApplicationScoped
public class Recording {

    private static final String LAST = "SELECT last, clock_timestamp() AS now FROM recording";

    /// Waits for the writer whose stamp may still lie before the moment asked for.
    private static final String AFTER_WRITERS = "SELECT last FROM recording FOR SHARE";

    private final Jdbi jdbi;
    private final Clock clock;
    private final AtomicReference<Instant> seen = new AtomicReference<>(Instant.EPOCH);

    Recording(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// The moment that a request asks for with `asOf` and `at`; by default the last recording stamp
    /// and today. A moment in the future is reported to the parameters.
    public Moment moment(Parameters parameters) {
        Optional<Instant> asOf = parameters.instant("asOf");
        Optional<LocalDate> at = parameters.date("at");
        LocalDate today = LocalDate.now(clock);
        at.filter(day -> day.isAfter(today))
                .ifPresent(_ -> parameters.reject("at", "in-the-future"));
        Instant held =
                asOf.map(instant -> held(instant, () -> parameters.reject("asOf", "in-the-future")))
                        .orElseGet(this::last);
        return new Moment(held, at.orElse(today), asOf.isPresent() && at.isPresent());
    }

    /// The moment that a page continues at, which its cursor carries.
    public Moment moment(Cursor cursor, Parameters parameters) {
        Instant asOf = held(cursor.asOf(), () -> parameters.reject("cursor", "cursor-malformed"));
        return new Moment(asOf, cursor.at(), true);
    }

    /// Locks the recording until the end of the transaction: what is read and written after it is
    /// not disturbed by another writer.
    public void lock(Handle transaction) {
        transaction.execute("SELECT 1 FROM recording FOR UPDATE");
    }

    /// Takes the stamp under which this transaction records.
    public Instant stamp(Handle transaction) {
        return transaction
                .createQuery("SELECT take_recording_stamp()")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant();
    }

    /// The last stamp: everything recorded up to it can be read.
    public Instant last() {
        Instant last = read().last;
        seen.accumulateAndGet(last, Recording::later);
        return last;
    }

    private Instant held(Instant asked, Runnable refuse) {
        if (!asked.isAfter(seen.get())) {
            return asked;
        }
        Stamps stamps = read();
        if (asked.isAfter(stamps.now)) {
            refuse.run();
        } else if (asked.isAfter(stamps.last)) {
            jdbi.useTransaction(handle -> handle.execute(AFTER_WRITERS));
        }
        return asked;
    }

    private Stamps read() {
        return jdbi.withHandle(handle ->
                handle.createQuery(LAST)
                        .map((row, _) ->
                                new Stamps(
                                        row.getObject("last", OffsetDateTime.class).toInstant(),
                                        row.getObject("now", OffsetDateTime.class).toInstant()))
                        .one());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private record Stamps(Instant last, Instant now) {}
}
