package cityplan.store.imports;

import cityplan.common.text.Language;
import cityplan.store.listing.Cells;
import cityplan.store.record.Authority;
import cityplan.store.right.Author;
import cityplan.store.right.Grants;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads imports and how far they have come.
@Singleton
class ImportReader {

    /// Whoever does not see all sees what is one's own, and what one has to decide or has decided.
    private static final String SEEN =
            """
            (CAST(:by AS text) IS NULL OR created_by = :by OR decided_by = :by
                OR status = 'submitted' AND granted_all(ARRAY['%s'], places))\
            """
                    .formatted(Grants.APPROVER);

    private static final String ONE = "SELECT * FROM import_job WHERE id = :id AND " + SEEN;

    private static final String LATEST =
            """
            SELECT *
              FROM import_job
             WHERE (cardinality(:statuses) = 0 OR status = ANY(:statuses))
               AND %s
               AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
             ORDER BY id DESC
             LIMIT :most
            """
                    .formatted(SEEN);

    /// Which stretch of the list is asked for: those of some statuses before one of them.
    record Stretch(List<String> statuses, Optional<UUID> before, int most) {}

    private final Jdbi jdbi;
    private final Authority authority;
    private final Written written;

    ImportReader(Jdbi jdbi, Authority authority, Written written) {
        this.jdbi = jdbi;
        this.authority = authority;
        this.written = written;
    }

    /// One import, if it may be seen: where only those of one author may, others are not there.
    Optional<ImportView> one(UUID id, Optional<Author> by, Language language) {
        return jdbi.inTransaction(handle ->
                seen(handle, ONE, by)
                        .bind("id", id)
                        .map((row, _) -> view(row, Optional.of(language)))
                        .findOne());
    }

    /// The latest of those that may be seen first, each without its problem and its changes, which
    /// may be long.
    List<ImportView> latest(Stretch asked, Optional<Author> by) {
        return jdbi.inTransaction(handle ->
                seen(handle, LATEST, by)
                        .bindArray("statuses", String.class, asked.statuses())
                        .bind("before", asked.before().orElse(null))
                        .bind("most", asked.most())
                        .map((row, _) -> view(row, Optional.empty()))
                        .list());
    }

    private Query seen(Handle transaction, String query, Optional<Author> by) {
        by.ifPresent(author -> authority.take(transaction, author));
        return transaction.createQuery(query).bind("by", by.map(Author::subject).orElse(null));
    }

    private ImportView view(ResultSet row, Optional<Language> problem) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        String told = row.getString("problem");
        return new ImportView(
                id.toString(),
                row.getString("status"),
                row.getString("phase"),
                row.getLong("rows_read"),
                written.files(row.getString("files")),
                row.getString("reason"),
                row.getString("charset"),
                row.getBoolean("dry_run"),
                row.getString("created_by"),
                Cells.instant(row, "created_at"),
                moment(row, "started_at"),
                moment(row, "ended_at"),
                row.getString("decided_by"),
                moment(row, "decided_at"),
                row.getString("return_reason"),
                written.tree(row.getString("report")),
                problem.isPresent() ? written.tree(row.getString("changes")) : null,
                problem.map(language -> written.problem(told, language, id)).orElse(null));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : Cells.instant(row, column);
    }
}
