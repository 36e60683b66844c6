package cityplan.projects.portfolio.fact;

import cityplan.projects.portfolio.rule.Start.Span;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/// When the works of a project were to begin, and when they are first reported to have begun.
///
/// @param due the day that its milestone `start` was first set to
record Works(@Nullable LocalDate due, @Nullable Span begun) {

    static final Works UNKNOWN = new Works(null, null);

    static final String ROWS =
            """
            SELECT project, m.original AS due, coalesce(m.actual, b.period_start) AS begun_from,
                   coalesce(m.actual, b.period_end) AS begun_to
              FROM (SELECT v.project, v.original, CASE WHEN v.actual <= :at THEN v.actual END AS actual
                      FROM milestone_vintage v
                     WHERE held(v.recorded, :asOf) AND v.code = 'start' AND {public} {projects}) m
              FULL JOIN (
                    SELECT DISTINCT ON (v.project) v.project, v.period_start, v.period_end
                      FROM project_event_vintage v
                     WHERE held(v.recorded, :asOf) AND v.event = 'construction_start' AND NOT v.planned
                       AND {public} {projects}
                     ORDER BY v.project, v.period_end, v.period_start DESC) b USING (project)
             ORDER BY project
            """;

    static Works of(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("begun_from", LocalDate.class);
        return new Works(
                row.getObject("due", LocalDate.class),
                from == null ? null : new Span(from, row.getObject("begun_to", LocalDate.class)));
    }
}
