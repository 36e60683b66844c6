package cityplan.projects.portfolio.fact;

import cityplan.projects.investment.rule.Light;
import cityplan.projects.portfolio.rule.Fact;
import cityplan.projects.portfolio.rule.Start.Span;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/// Makes facts of rows that come project by project.
final class FactRow implements RowMapper<Fact> {

    private String last = "";

    @Override
    public Fact map(ResultSet row, StatementContext context) throws SQLException {
        String code = row.getString("code");
        boolean first = !code.equals(last);
        last = code;
        return new Fact(
                project(row),
                first,
                row.getString("year"),
                row.getString("category"),
                row.getString("level"),
                row.getBoolean("key_project"),
                row.getBoolean("listed"),
                row.getString("currency"),
                row.getBigDecimal("planned"),
                row.getBigDecimal("actual"),
                light(row.getString("light")));
    }

    private static Fact.Project project(ResultSet row) throws SQLException {
        return new Fact.Project(
                row.getString("sector"),
                row.getString("kind"),
                row.getString("stage"),
                List.of((String[]) row.getArray("regions").getArray()),
                row.getString("programme"),
                row.getString("department"),
                row.getBoolean("part"),
                row.getString("total_currency"),
                row.getBigDecimal("total"),
                row.getObject("due", LocalDate.class),
                begun(row));
    }

    private static @Nullable Light light(@Nullable String code) {
        return code == null ? null : Light.of(code);
    }

    private static @Nullable Span begun(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("begun_from", LocalDate.class);
        return from == null ? null : new Span(from, row.getObject("begun_to", LocalDate.class));
    }
}
