package cityplan.projects.portfolio.fact;

import cityplan.projects.investment.rule.Light;
import cityplan.projects.portfolio.rule.Fact;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads what lists plan for projects, and what was spent.
final class YearMoney {

    /// `{line}` and `{spent}` stand for what leaves the lines and the spending of one year.
    static final String ROWS =
            """
            WITH unit AS MATERIALIZED (
                SELECT code, multiplier, currency_of(dimension) AS currency
                  FROM unit_vintage
                 WHERE held(recorded, :asOf)),
            line AS (
                SELECT v.project, v.year, v.list_category, v.list_level, v.key_project,
                       coalesce(v.adjusted, v.planned) * u.multiplier AS planned, u.currency
                  FROM investment_line_vintage v
                  LEFT JOIN unit u ON u.code = v.investment_unit
                 WHERE held(v.recorded, :asOf) AND {public} {projects} {line}),
            sum AS MATERIALIZED (
                SELECT v.project, left(v.month, 4) AS year, v.investment_unit, sum(v.amount) AS amount,
                       max(v.month) AS month
                  FROM investment_actual_vintage v
                 WHERE held(v.recorded, :asOf) AND {public} {projects} {spent}
                 GROUP BY v.project, left(v.month, 4), v.investment_unit),
            spent AS (
                SELECT s.project, s.year, u.currency, sum(s.amount * u.multiplier) AS actual,
                       right(max(s.month), 2)::integer AS months
                  FROM sum s
                  JOIN unit u ON u.code = s.investment_unit
                 GROUP BY s.project, s.year, u.currency)
            SELECT coalesce(l.project, s.project) AS project, coalesce(l.year, s.year) AS year,
                   l.project IS NOT NULL AS listed, coalesce(l.currency, s.currency) AS currency,
                   l.planned, s.actual,
                   light_of(CASE WHEN count(s.actual) OVER own = 1 THEN s.actual END, s.months,
                            l.planned, :yellow, :red) AS light,
                   max(l.list_category) OVER own AS category, max(l.list_level) OVER own AS level,
                   bool_or(l.key_project) OVER own AS key_project
              FROM line l
              FULL JOIN spent s ON s.project = l.project AND s.year = l.year AND s.currency = l.currency
            WINDOW own AS (PARTITION BY coalesce(l.project, s.project), coalesce(l.year, s.year))
             ORDER BY project, year DESC, listed DESC, currency
            """;

    private YearMoney() {}

    static Fact.Year of(ResultSet row) throws SQLException {
        String light = row.getString("light");
        return new Fact.Year(
                row.getString("year"),
                row.getString("category"),
                row.getString("level"),
                row.getBoolean("key_project"),
                row.getBoolean("listed"),
                row.getString("currency"),
                row.getBigDecimal("planned"),
                row.getBigDecimal("actual"),
                light == null ? null : Light.of(light));
    }
}
