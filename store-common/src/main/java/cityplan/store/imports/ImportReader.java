package cityplan.store.imports;

import cityplan.common.text.Language;
import cityplan.store.listing.Cells;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;
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

    private static final String ONE =
            "SELECT * FROM import_job WHERE id = :id AND (CAST(:by AS text) IS NULL OR created_by = :by)";

    private static final String LATEST =
            """
            SELECT *
              FROM import_job
             WHERE (cardinality(:statuses) = 0 OR status = ANY(:statuses))
               AND (CAST(:by AS text) IS NULL OR created_by = :by)
               AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
             ORDER BY id DESC
             LIMIT :most
            """;

    /// Which stretch of the list is asked for: those of some statuses before one of them.
    record Stretch(List<String> statuses, Optional<UUID> before, int most) {}

    private final Jdbi jdbi;
    private final Written written;

    ImportReader(Jdbi jdbi, Written written) {
        this.jdbi = jdbi;
        this.written = written;
    }

    /// One import, if it may be seen: where only those of one subject may, others are not there.
    Optional<ImportView> one(UUID id, Optional<String> by, Language language) {
        return jdbi.withHandle(handle ->
                handle.createQuery(ONE)
                        .bind("id", id)
                        .bind("by", by.orElse(null))
                        .map((row, _) -> view(row, Optional.of(language)))
                        .findOne());
    }

    /// The latest of those that may be seen first, each without its problem, which may be long.
    List<ImportView> latest(Stretch asked, Optional<String> by) {
        return jdbi.withHandle(handle ->
                handle.createQuery(LATEST)
                        .bindArray("statuses", String.class, asked.statuses())
                        .bind("by", by.orElse(null))
                        .bind("before", asked.before().orElse(null))
                        .bind("most", asked.most())
                        .map((row, _) -> view(row, Optional.empty()))
                        .list());
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
                written.tree(row.getString("report")),
                problem.map(language -> written.problem(told, language, id)).orElse(null));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : Cells.instant(row, column);
    }
}
