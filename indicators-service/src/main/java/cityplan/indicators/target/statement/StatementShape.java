package cityplan.indicators.target.statement;

import java.util.List;

/// What holds of a staged statement by itself, as questions that find the rows which break it.
final class StatementShape {

    static final List<String> OPERATORS =
            List.of(
                    "ge",
                    "gt",
                    "le",
                    "lt",
                    "eq",
                    "approx",
                    "between",
                    "in_step",
                    "faster_than",
                    "external");

    /// Which cells a row has, and which its operator takes.
    private static final String CELLS =
            """
            SELECT s.row, cell.name AS column, s.operator AS argument
              FROM staged_targets s
             CROSS JOIN LATERAL (VALUES
                   (1, 'value_low', s.value_low IS NOT NULL,
                    s.operator IN ('ge', 'gt', 'eq', 'approx', 'between')),
                   (2, 'value_high', s.value_high IS NOT NULL, s.operator IN ('le', 'lt', 'between')),
                   (3, 'reference_indicator', s.reference_indicator IS NOT NULL,
                    s.operator IN ('in_step', 'faster_than')),
                   (4, 'reference_region', s.reference_region IS NOT NULL,
                    s.operator IN ('in_step', 'faster_than'))) AS cell (place, name, given, taken)
             WHERE %s
             ORDER BY s.row, cell.place
            """;

    static final String MISSING = CELLS.formatted("cell.taken AND NOT cell.given");

    static final String TOO_MUCH = CELLS.formatted("cell.given AND NOT cell.taken");

    static final String EMPTY_RANGE =
            """
            SELECT row, 'value_high' AS column, value_low::text AS argument
              FROM staged_targets
             WHERE operator = 'between' AND value_high < value_low
             ORDER BY row
            """;

    static final String ITSELF =
            """
            SELECT row, 'reference_indicator' AS column, reference_indicator AS argument
              FROM staged_targets
             WHERE (reference_indicator, reference_region) = (indicator, region)
             ORDER BY row
            """;

    /// A period may reach beyond the plan, but not lie outside it.
    static final String OUTSIDE_PLAN =
            """
            SELECT s.row, 'period' AS column, p.period_start || '–' || p.period_end AS argument
              FROM staged_targets s
              JOIN plan_vintage p ON p.code = s.plan AND upper_inf(p.recorded)
             WHERE period_end(s.period) < make_date(p.period_start, 1, 1)
                OR period_start(s.period) > make_date(p.period_end, 12, 31)
             ORDER BY s.row
            """;

    private StatementShape() {}
}
