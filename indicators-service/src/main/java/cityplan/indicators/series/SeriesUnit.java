package cityplan.indicators.series;

import cityplan.store.record.Transaction;
import cityplan.store.staging.TableFile;

/// The unit of a series, which follows from its indicator and measure.
public final class SeriesUnit {

    private SeriesUnit() {}

    /// Refuses staged rows that name another.
    public static void refuseOthers(TableFile file, Transaction transaction) {
        transaction.refuse(
                file,
                "another-unit",
                """
                SELECT s.row, 'unit' AS column, unit_of(s.measure, i.unit) AS argument
                  FROM %s s
                  JOIN indicator_vintage i ON i.code = s.indicator AND upper_inf(i.recorded)
                 WHERE s.unit <> unit_of(s.measure, i.unit)
                 ORDER BY s.row
                """
                        .formatted(file.staged()));
    }
}
