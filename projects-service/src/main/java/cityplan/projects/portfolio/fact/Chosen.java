package cityplan.projects.portfolio.fact;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// A project that some conditions leave.
///
/// @param total what it costs, in single units of the currency; absent where it is not known
record Chosen(
        String code,
        String sector,
        String kind,
        @Nullable String stage,
        List<String> regions,
        @Nullable String programme,
        @Nullable String currency,
        @Nullable BigDecimal total) {

    /// The rows of the list of projects and its conditions stand for the two `%s`.
    static final String ROWS =
            """
            SELECT c.code, c.sector, c.kind, c.stage, c.regions, c.programme,
                   currency_of(u.dimension) AS currency, c.total_investment * u.multiplier AS total
              FROM (SELECT code, sector, kind, stage, regions, programme, total_investment, investment_unit
                      FROM (%s) AS row
                     WHERE true%s) c
              LEFT JOIN unit_vintage u ON u.code = c.investment_unit AND held(u.recorded, :asOf)
             ORDER BY c.code
            """;

    static Chosen of(ResultSet row) throws SQLException {
        return new Chosen(
                row.getString("code"),
                row.getString("sector"),
                row.getString("kind"),
                row.getString("stage"),
                List.of((String[]) row.getArray("regions").getArray()),
                row.getString("programme"),
                row.getString("currency"),
                row.getBigDecimal("total"));
    }
}
