package cityplan.indicators.imports;

import cityplan.store.bundle.TableFile;

/// Opens the series that the rows of a file speak of.
final class Series {

    private Series() {}

    static String of(TableFile file) {
        return """
        INSERT INTO series (indicator, region, measure, frequency)
        SELECT DISTINCT indicator, region, measure, period_frequency(period) FROM %s
            ON CONFLICT DO NOTHING
        """
                .formatted(file.staged());
    }
}
