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
import org.jdbi.v3.core.statement.SqlStatements;
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

    /// What would change is told to whom it was submitted by, to who may decide on it, and to who
    /// audits there.
    private static final String ONE =
            """
            SELECT *, created_by = :subject OR granted_all(ARRAY['%s', '%s'], places) AS told
              FROM import_job
             WHERE id = :id AND %s
            """
                    .formatted(Grants.APPROVER, Grants.AUDITOR, SEEN);

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

    /// Who looks.
    ///
    /// @param all whether the imports of everybody are seen
    record Viewer(Author author, boolean all) {}

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

    /// One import, if it may be seen; others are not there.
    Optional<ImportView> one(UUID id, Viewer viewer, Language language) {
        return jdbi.inTransaction(handle ->
                seen(handle, ONE, viewer)
                        .bind("id", id)
                        .map((row, _) -> view(row, Optional.of(language)))
                        .findOne());
    }

    /// The latest of those that may be seen first, each without its problem and its changes, which
    /// may be long.
    List<ImportView> latest(Stretch asked, Viewer viewer) {
        return jdbi.inTransaction(handle ->
                seen(handle, LATEST, viewer)
                        .bindArray("statuses", String.class, asked.statuses())
                        .bind("before", asked.before().orElse(null))
                        .bind("most", asked.most())
                        .map((row, _) -> view(row, Optional.empty()))
                        .list());
    }

    private Query seen(Handle transaction, String query, Viewer viewer) {
        authority.take(transaction, viewer.author());
        String subject = viewer.author().subject();
        return transaction
                .createQuery(query)
                .configure(SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
                .bind("subject", subject)
                .bind("by", viewer.all() ? null : subject);
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
                problem.isPresent() && row.getBoolean("told")
                        ? written.tree(row.getString("changes"))
                        : null,
                problem.map(language -> written.problem(told, language, id)).orElse(null));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : Cells.instant(row, column);
    }
}
