package cityplan.indicators.imports;

import cityplan.indicators.series.Measure;
import cityplan.store.bundle.CellType;
import cityplan.store.bundle.Table;
import cityplan.store.bundle.TableFile;
import cityplan.store.bundle.Transaction;
import cityplan.store.bundle.Vintages;

import java.util.List;

/// Observations of a bundle. A row is a statement by one source; rows on the same series and period
/// must agree, and one that differs from the value held replaces it only with a reason.
final class ObservationTable implements Table {

    private static final TableFile FILE =
            TableFile.keyed("observations", "id")
                    .code("indicator")
                    .code("region")
                    .required("measure", new CellType.OneOf(Measure.CODES))
                    .period("period")
                    .decimal("value")
                    .optionalOneOf("qualifier", "approx", "at_least", "at_most")
                    .oneOf("status", "final", "preliminary")
                    .code("source")
                    .optionalText("locator")
                    .optionalText("note");

    private static final Vintages VALUES =
            new Vintages(
                    "observation",
                    List.of("series", "period"),
                    List.of("value", "qualifier", "status"),
                    true);

    private static final Vintages STATEMENTS =
            Vintages.of(
                    "observation_statement",
                    "id",
                    "series",
                    "period",
                    "value",
                    "source",
                    "locator",
                    "note");

    private static final String STATED =
            """
            CREATE TEMP TABLE stated_observations ON COMMIT DROP AS
            SELECT s.*, x.id AS series
              FROM staged_observations s
              JOIN series x ON x.indicator = s.indicator AND x.region = s.region
                           AND x.measure = s.measure AND x.frequency = period_frequency(s.period)
            """;

    private static final String GIVEN =
            """
            CREATE TEMP TABLE given_observations ON COMMIT DROP AS
            SELECT DISTINCT ON (series, period) series, period, value, qualifier, status
              FROM stated_observations
             ORDER BY series, period, row
            """;

    private static final String CONTRADICTIONS =
            """
            SELECT s.row, 'value' AS column, g.value::text AS argument
              FROM stated_observations s JOIN given_observations g USING (series, period)
             WHERE (s.value, s.qualifier, s.status) IS DISTINCT FROM (g.value, g.qualifier, g.status)
             ORDER BY s.row
            """;

    private static final String ON_SOMETHING_ELSE =
            """
            SELECT s.row, 'id' AS column, s.id AS argument
              FROM stated_observations s
              JOIN observation_statement_vintage held ON held.id = s.id AND upper_inf(held.recorded)
             WHERE (held.series, held.period) <> (s.series, s.period)
             ORDER BY s.row
            """;

    private static final String REPLACED =
            """
            SELECT s.row, 'value' AS column,
                   concat_ws(' ', held.qualifier, held.value, '(' || held.status || ')') AS argument
              FROM stated_observations s
              JOIN observation_vintage held
                ON held.series = s.series AND held.period = s.period AND upper_inf(held.recorded)
             WHERE (held.value, held.qualifier, held.status) IS DISTINCT FROM (s.value, s.qualifier, s.status)
             ORDER BY s.row
            """;

    private static final String STORED =
            """
            SELECT count(*) FROM stated_observations s
             WHERE EXISTS (SELECT FROM observation_statement_vintage w
                            WHERE w.id = s.id AND lower(w.recorded) = :stamp)
                OR EXISTS (SELECT FROM observation_vintage v
                            WHERE v.series = s.series AND v.period = s.period AND lower(v.recorded) = :stamp)
            """;

    @Override
    public TableFile file() {
        return FILE;
    }

    @Override
    public long load(Transaction transaction) {
        transaction.refuseDuplicates(FILE);
        transaction.refuseUnknown(FILE, "indicator", "indicator", "code");
        transaction.refuseUnknown(FILE, "region", "region", "code");
        transaction.refuseUnknown(FILE, "source", "source", "id");
        if (!transaction.sound()) {
            return 0;
        }
        transaction.execute(Series.of(FILE));
        transaction.execute("ANALYZE series");
        transaction.execute(STATED);
        transaction.execute(GIVEN);
        transaction.refuse(FILE, "contradiction", CONTRADICTIONS);
        transaction.refuse(FILE, "same-statement", ON_SOMETHING_ELSE);
        if (transaction.reason().isEmpty()) {
            transaction.refuse(FILE, "reason-required", REPLACED);
        }
        transaction.store(VALUES, "given_observations");
        transaction.store(STATEMENTS, "stated_observations");
        return transaction.recordedNow(STORED);
    }
}
