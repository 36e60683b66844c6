package cityplan.indicators.series;

import cityplan.store.record.Transaction;
import cityplan.store.staging.TableFile;

/// Opens the series that staged rows speak of.
public final class OpenSeries {

    private OpenSeries() {}

    public static void of(TableFile file, Transaction transaction) {
        transaction.execute(
                """
                INSERT INTO series (indicator, region, measure, frequency)
                SELECT DISTINCT indicator, region, measure, period_frequency(period) FROM %s
                    ON CONFLICT DO NOTHING
                """
                        .formatted(file.staged()));
    }
}
