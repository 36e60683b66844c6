package cityplan.indicators.series;

import cityplan.store.write.Referrer;

/// What refers to the ends of a series: observations and targets.
public final class SeriesReferrers {

    private SeriesReferrers() {}

    /// Series of which a value is held, by the column that holds the code.
    public static Referrer observed(String column) {
        return new Referrer(
                "series",
                """
                SELECT s.indicator || '/' || s.region || '/' || s.measure || '/' || s.frequency
                  FROM series s
                 WHERE s.%s = :code
                   AND EXISTS (SELECT FROM observation_vintage v
                                WHERE v.series = s.id AND upper_inf(v.recorded) AND v.value IS NOT NULL)
                """
                        .formatted(column));
    }

    /// Targets that are stated on such a series, or in relation to one.
    public static Referrer targeted(String column) {
        return new Referrer(
                "target",
                """
                SELECT t.id
                  FROM target t JOIN series s ON s.id = t.series
                 WHERE (s.%1$s = :code OR t.reference_%1$s = :code)
                   AND EXISTS (SELECT FROM target_statement_vintage w
                                WHERE w.target = t.id AND upper_inf(w.recorded))
                """
                        .formatted(column));
    }
}
