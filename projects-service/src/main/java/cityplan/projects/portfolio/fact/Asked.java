package cityplan.projects.portfolio.fact;

import cityplan.projects.portfolio.fact.InOrder.Row;
import cityplan.store.moment.Moment;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Questions about the projects that were chosen, asked one by one and each about one thing. Their
/// number is what PostgreSQL cannot guess in a statement that chooses projects and joins all that
/// is known of them; a plan for one project where there are thousands takes minutes.
///
/// @param codes the projects, if they are few; of all otherwise
record Asked(Handle handle, Moment moment, Optional<Set<String>> codes) {

    private static final int ROWS_AT_ONCE = 1000;

    /// A source is looked up, never joined: all sources are few, whatever the estimate says.
    private static final String PUBLIC =
            """
            (v.source IN (SELECT id FROM source_vintage
                           WHERE held(recorded, :asOf) AND published_on <= :at)) IS TRUE\
            """;

    private static final String OF_PROJECTS = "AND v.project = ANY(:projects)";

    /// Makes a value of a row.
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// What a statement finds, in the order of projects. `{public}` and `{projects}` stand for the
    /// conditions on the table `v`.
    <T> InOrder<T> inOrder(String sql, Map<String, ?> values, Reader<T> reader) {
        return new InOrder<>(
                query(sql)
                        .bindMap(values)
                        .map((row, _) -> new Row<>(row.getString("project"), reader.read(row)))
                        .iterator());
    }

    /// A question whose rows are fetched as they are read, until the handle is closed.
    static Query opened(Handle handle, String sql) {
        return handle.createQuery(sql).setFetchSize(ROWS_AT_ONCE).attachToHandleForCleanup();
    }

    /// A question about all projects.
    Query all(String sql) {
        return opened(handle, sql.replace("{public}", PUBLIC))
                .bind("asOf", moment.asOf().atOffset(ZoneOffset.UTC))
                .bind("at", moment.at());
    }

    private Query query(String sql) {
        Query query = all(sql.replace("{projects}", codes.isEmpty() ? "" : OF_PROJECTS));
        codes.ifPresent(given -> query.bindArray("projects", String.class, given));
        return query;
    }
}
