package cityplan.indicators.target.statement;

/// What holds of staged statements of targets against each other and against what is held, as
/// questions that find the rows which break it. A row that says nothing new breaks none of the
/// rules on changes.
final class StatementRules {

    /// A statement without an identifier is the one of the same source at the same place on the
    /// same, or gets one made of these. The target's is made of what it says, so that the same data
    /// give the same identifiers everywhere.
    private static final String STATED =
            """
            SELECT t.*, 'target-' || left(md5(concat_ws('|', t.plan, t.indicator, t.region, t.measure,
                                                        t.period, t.terms)), 16) AS target
              FROM (SELECT s.row, s.plan, s.indicator, s.region, s.measure, s.period, s.operator,
                           s.value_low, s.value_high, s.reference_indicator, s.reference_region,
                           s.attribute, s.commitment, s.source, s.locator, s.note, x.id AS series,
                           coalesce(s.reason, :reason) AS reason, %s AS replaces,
                           coalesce(s.id, same.id,
                                    'tgt-' || left(md5(concat_ws('|', s.plan, s.indicator, s.region,
                                                                 s.measure, s.period, s.operator,
                                                                 s.source, s.locator)), 16)) AS id,
                           concat_ws('|', s.operator, coalesce(trim_scale(s.value_low)::text, ''),
                                     coalesce(trim_scale(s.value_high)::text, ''),
                                     coalesce(s.reference_indicator, ''),
                                     coalesce(s.reference_region, '')) AS terms
                      FROM staged_targets s
                      JOIN series x ON x.indicator = s.indicator AND x.region = s.region
                                   AND x.measure = s.measure
                                   AND x.frequency = period_frequency(s.period)
                      LEFT JOIN LATERAL (
                           SELECT min(w.id) AS id
                             FROM target h
                             JOIN target_statement_vintage w ON w.target = h.id AND upper_inf(w.recorded)
                            WHERE s.id IS NULL
                              AND (h.plan, h.series, h.period, h.operator, w.source)
                                = (s.plan, x.id, s.period, s.operator, s.source)
                              AND w.locator IS NOT DISTINCT FROM s.locator) same ON true) t
            """;

    /// One source says one thing of a plan, series and period with one operator at one place.
    static final String TWICE =
            """
            SELECT s.row, 'locator' AS column, coalesce(s.first, held.id) AS argument
              FROM (SELECT *, CASE WHEN row_number() OVER w > 1 THEN first_value(id) OVER w END AS first
                      FROM stated_targets
                    WINDOW w AS (PARTITION BY plan, series, period, operator, source, locator
                                     ORDER BY row)) s
              LEFT JOIN LATERAL (
                   SELECT min(w.id) AS id
                     FROM target h
                     JOIN target_statement_vintage w ON w.target = h.id AND upper_inf(w.recorded)
                    WHERE w.id <> s.id
                      AND (h.plan, h.series, h.period, h.operator, w.source)
                        = (s.plan, s.series, s.period, s.operator, s.source)
                      AND w.locator IS NOT DISTINCT FROM s.locator
                      AND NOT EXISTS (SELECT FROM stated_targets r WHERE r.id = w.id)) held ON true
             WHERE coalesce(s.first, held.id) IS NOT NULL
             ORDER BY s.row
            """;

    /// What is said otherwise than held. Where in a source something stands, and a note on it, can
    /// be put right without a reason.
    static final String NEW =
            """
            SELECT s.row, s.id, s.plan, s.indicator, s.series, s.period, s.operator, s.value_low,
                   s.value_high, s.reference_indicator, s.reference_region, s.terms, s.target,
                   s.attribute, s.commitment, s.source, s.locator, s.note, s.replaces,
                   CASE WHEN held.id IS NOT NULL OR gone.id IS NOT NULL THEN s.reason END AS reason,
                   lower(held.recorded) AS held_from,
                   CASE WHEN gone.id IS NOT NULL THEN 'withdrawn'
                        WHEN (held.target, held.attribute, held.commitment, held.source)
                          <> (s.target, s.attribute, s.commitment, s.source)
                        THEN concat_ws(' ', t.operator, t.value_low, t.value_high, t.reference_indicator,
                                       t.reference_region, '(' || held.attribute || ', '
                                       || held.commitment || ', ' || held.source || ')')
                   END AS instead_of,
                   t.series IS DISTINCT FROM s.series AS on_other_series
              FROM stated_targets s
              LEFT JOIN target_statement_vintage held ON held.id = s.id AND upper_inf(held.recorded)
              LEFT JOIN target t ON t.id = held.target
              LEFT JOIN target_withdrawal_vintage gone
                ON gone.id = s.id AND upper_inf(gone.recorded) AND held.id IS NULL
             WHERE held.id IS NULL
                OR (held.target, held.attribute, held.commitment, held.source, held.locator, held.note)
                   IS DISTINCT FROM (s.target, s.attribute, s.commitment, s.source, s.locator, s.note)
            """;

    static final String RETIRED =
            """
            SELECT n.row, 'indicator' AS column, n.indicator AS argument
              FROM new_targets n
              JOIN indicator_vintage i ON i.code = n.indicator AND upper_inf(i.recorded)
             WHERE i.retired AND n.on_other_series
             ORDER BY n.row
            """;

    static final String WITHOUT_REASON =
            """
            SELECT row, 'operator' AS column, instead_of AS argument
              FROM new_targets
             WHERE instead_of IS NOT NULL AND reason IS NULL
             ORDER BY row
            """;

    static final String NOTHING_TO_REPLACE =
            """
            SELECT row, 'replaces' AS column, NULL AS argument
              FROM new_targets
             WHERE held_from IS NULL AND replaces IS NOT NULL
             ORDER BY row
            """;

    static final String REPLACED =
            """
            SELECT row, 'replaces' AS column,
                   to_char(held_from AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS argument
              FROM new_targets
             WHERE held_from IS NOT NULL AND replaces IS DISTINCT FROM held_from
             ORDER BY row
            """;

    static final String TARGETS =
            """
            INSERT INTO target (id, plan, series, period, operator, value_low, value_high,
                                reference_indicator, reference_region, terms)
            SELECT DISTINCT ON (target) target, plan, series, period, operator, value_low, value_high,
                   reference_indicator, reference_region, terms
              FROM new_targets
             ORDER BY target, row
                ON CONFLICT (id) DO NOTHING
            """;

    private StatementRules() {}

    static String stated(boolean named) {
        return STATED.formatted(named ? "s.replaces" : "CAST(NULL AS timestamptz)");
    }
}
