package cityplan.store.audit.reading;

import cityplan.store.database.Patience;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The entries of the audit, as rows.
@Singleton
class Entries {

    private static final int ROWS_AT_ONCE = 1000;

    /// The head comes with every entry, and when there is none: one statement sees one state.
    private static final String CHAIN =
            """
            SELECT e.*, h.number AS head_number, h.hash AS head_hash
              FROM audit_head h LEFT JOIN audit_entry e ON true
             ORDER BY e.number
            """;

    private final Jdbi jdbi;

    Entries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<EntryView> one(long number) {
        return jdbi.withHandle(handle ->
                handle.createQuery("SELECT * FROM audit_entry WHERE number = :number")
                        .bind("number", number)
                        .map((row, _) -> EntryView.of(row))
                        .findOne());
    }

    /// The latest first.
    List<EntryView> latest(Asked asked, int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "SELECT * FROM audit_entry%s ORDER BY number DESC LIMIT :most"
                                        .formatted(asked.where()))
                        .bindMap(asked.values())
                        .bind("most", most)
                        .map((row, _) -> EntryView.of(row))
                        .list());
    }

    /// Hands all on, the oldest first.
    void each(Asked asked, Consumer<EntryView> entry) {
        jdbi.useTransaction(handle -> {
            Patience.ofBulk(handle);
            handle.createQuery(
                            "SELECT * FROM audit_entry%s ORDER BY number".formatted(asked.where()))
                    .bindMap(asked.values())
                    .setFetchSize(ROWS_AT_ONCE)
                    .map((row, _) -> EntryView.of(row))
                    .forEach(entry);
        });
    }

    /// Goes along the whole chain.
    Verified verified(Optional<Place> known) {
        return jdbi.inTransaction(handle -> {
            Patience.ofBulk(handle);
            var walk = new Walk(known, hash -> follows(handle, hash));
            handle.createQuery(CHAIN)
                    .setFetchSize(ROWS_AT_ONCE)
                    .map((row, _) -> {
                        walk.leadsTo(
                                new Place(row.getLong("head_number"), row.getString("head_hash")));
                        boolean any = row.getObject("number") != null;
                        return any ? Optional.of(EntryView.of(row)) : Optional.<EntryView>empty();
                    })
                    .forEach(entry -> entry.ifPresent(walk::next));
            return walk.end();
        });
    }

    private static boolean follows(Handle handle, String hash) {
        return handle.createQuery("SELECT EXISTS (SELECT FROM audit_entry WHERE previous = :hash)")
                .bind("hash", hash)
                .mapTo(Boolean.class)
                .one();
    }
}
