package cityplan.indicators.observation;

/// What holds of staged observations, as questions that find the rows which break it. A row that
/// says nothing new breaks none of the rules on changes.
final class ObservationRules {

    static final String WITHDRAWN_VALUE =
            """
            SELECT row, 'value' AS column, value::text AS argument
              FROM staged_observations
             WHERE status = 'withdrawn' AND value IS NOT NULL
             ORDER BY row
            """;

    /// A period that begins after today holds nothing yet that could be observed.
    static final String NOT_BEGUN =
            """
            SELECT row, 'status' AS column, status AS argument
              FROM staged_observations
             WHERE period_start(period) > :today AND status IN ('final', 'preliminary')
             ORDER BY row
            """;

    /// A statement without an identifier is the one of the same source on the same, or gets one
    /// made of these.
    private static final String STATED =
            """
            SELECT s.row, s.indicator, s.value, s.qualifier, s.status, s.source, s.locator, s.note,
                   %s AS replaces, s.period, s.id IS NOT NULL AS identified, x.id AS series, coalesce(s.reason, :reason) AS reason,
                   coalesce(s.id, held.id,
                            'obs-' || left(md5(concat_ws('|', s.indicator, s.region, s.measure,
                                                         s.period, s.source)), 16)) AS id
              FROM staged_observations s
              JOIN series x ON x.indicator = s.indicator AND x.region = s.region
                           AND x.measure = s.measure AND x.frequency = period_frequency(s.period)
              LEFT JOIN LATERAL (
                   SELECT w.id
                     FROM observation_statement_vintage w
                    WHERE s.id IS NULL AND w.series = x.id AND w.period = s.period
                      AND w.source = s.source AND upper_inf(w.recorded)
                    ORDER BY w.id
                    LIMIT 1) held ON true
            """;

    static final String TWICE =
            """
            SELECT row, 'period' AS column, id AS argument
              FROM (SELECT row, id, identified, row_number() OVER (PARTITION BY id ORDER BY row) AS nth
                      FROM stated_observations) AS numbered
             WHERE nth > 1 AND NOT identified
             ORDER BY row
            """;

    static final String CONTRADICTIONS =
            """
            SELECT row, 'value' AS column, value::text AS argument
              FROM (SELECT row, value,
                           rank() OVER w > 1
                           AND (value, qualifier, status) IS DISTINCT FROM
                               (first_value(value) OVER w, first_value(qualifier) OVER w,
                                first_value(status) OVER w) AS differs
                      FROM stated_observations
                    WINDOW w AS (PARTITION BY series, period ORDER BY row)) AS compared
             WHERE differs
             ORDER BY row
            """;

    static final String ON_SOMETHING_ELSE =
            """
            SELECT s.row, 'id' AS column, s.id AS argument
              FROM stated_observations s
              JOIN observation_statement_vintage held ON held.id = s.id AND upper_inf(held.recorded)
             WHERE (held.series, held.period) <> (s.series, s.period)
             ORDER BY s.row
            """;

    /// What is said otherwise than held, once per series and period.
    static final String NEW =
            """
            SELECT DISTINCT ON (s.series, s.period)
                   s.row, s.indicator, s.series, s.period, s.value, s.qualifier, s.status,
                   CASE WHEN held.recorded IS NOT NULL THEN s.reason END AS reason,
                   s.replaces, lower(held.recorded) AS held_from,
                   CASE WHEN held.value IS NULL THEN held.status
                        ELSE concat_ws(' ', held.qualifier, held.value, '(' || held.status || ')')
                   END AS held
              FROM stated_observations s
              LEFT JOIN observation_vintage held
                ON held.series = s.series AND held.period = s.period AND upper_inf(held.recorded)
             WHERE held.recorded IS NULL
                OR (held.value, held.qualifier, held.status) IS DISTINCT FROM
                   (s.value, s.qualifier, s.status)
             ORDER BY s.series, s.period, s.row
            """;

    static final String RETIRED =
            """
            SELECT n.row, 'indicator' AS column, n.indicator AS argument
              FROM new_observations n
              JOIN indicator_vintage i ON i.code = n.indicator AND upper_inf(i.recorded)
             WHERE i.retired AND n.held_from IS NULL
             ORDER BY n.row
            """;

    static final String NOTHING_TO_REPLACE =
            """
            SELECT row, CASE WHEN replaces IS NULL THEN 'status' ELSE 'replaces' END AS column,
                   NULL AS argument
              FROM new_observations
             WHERE held_from IS NULL AND (status = 'withdrawn' OR replaces IS NOT NULL)
             ORDER BY row
            """;

    static final String WITHOUT_REASON =
            """
            SELECT row, 'value' AS column, held AS argument
              FROM new_observations
             WHERE held_from IS NOT NULL AND reason IS NULL
             ORDER BY row
            """;

    static final String REPLACED =
            """
            SELECT row, 'replaces' AS column,
                   to_char(held_from AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS argument
              FROM new_observations
             WHERE held_from IS NOT NULL AND replaces IS DISTINCT FROM held_from
             ORDER BY row
            """;

    static final String STATEMENTS = "(SELECT * FROM stated_observations WHERE value IS NOT NULL)";

    static final String STORED =
            """
            SELECT count(*) FROM stated_observations s
             WHERE EXISTS (SELECT FROM observation_statement_vintage w
                            WHERE w.id = s.id AND lower(w.recorded) = :stamp)
                OR EXISTS (SELECT FROM observation_vintage v
                            WHERE v.series = s.series AND v.period = s.period AND lower(v.recorded) = :stamp)
            """;

    private ObservationRules() {}

    static String stated(boolean named) {
        return STATED.formatted(named ? "s.replaces" : "CAST(NULL AS timestamptz)");
    }
}
