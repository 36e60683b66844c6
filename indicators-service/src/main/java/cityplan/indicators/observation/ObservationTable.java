package cityplan.indicators.observation;

import cityplan.indicators.right.Rights;
import cityplan.indicators.series.Measure;
import cityplan.indicators.series.OpenSeries;
import cityplan.indicators.series.SeriesUnit;
import cityplan.store.record.Table;
import cityplan.store.record.Transaction;
import cityplan.store.record.Vintages;
import cityplan.store.right.Right;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;
import cityplan.store.staging.TimeCell;

import java.util.List;

/// Observations as rows. A row is a statement by one source; rows on the same series and period
/// must agree, and one that differs from what is held replaces it only with a reason. A row of
/// status `withdrawn` says that nothing is held any more.
///
/// @param named whether a row that replaces a vintage must name it
public record ObservationTable(boolean named) implements Table {

    public static final TableFile FILE =
            TableFile.named("observations")
                    .code("indicator")
                    .code("region")
                    .required("measure", new CellType.OneOf(Measure.CODES))
                    .period("period")
                    .requiredUnless("value", new CellType.Decimal(), "status", "withdrawn")
                    .oneOf("status", "final", "preliminary", "forecast", "withdrawn")
                    .requiredUnless("source", new CellType.Code(), "status", "withdrawn")
                    .extra(
                            "qualifier",
                            new CellType.OneOf(List.of("approx", "at_least", "at_most")))
                    .extra("locator", CellType.PlainText.LINE)
                    .extra("note", CellType.PlainText.LINE)
                    .extra("id", new CellType.Code())
                    .extra("unit", new CellType.Code())
                    .extra("reason", new CellType.OneOf(Reason.CODES));

    private static final TableFile NAMING_FILE = FILE.extra("replaces", new TimeCell.Moment());

    /// A series by its codes, as paths name it.
    private static final String SERIES =
            "(SELECT concat_ws('/', indicator, region, measure) FROM series WHERE id = %s)";

    private static final Vintages VALUES =
            Vintages.of(
                            "observation",
                            List.of("series", "period"),
                            List.of("value", "qualifier", "status"))
                    .coded("series", SERIES)
                    .withReason()
                    .ofFigures();

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

    @Override
    public TableFile file() {
        return named ? NAMING_FILE : FILE;
    }

    @Override
    public String noun() {
        return "observation";
    }

    @Override
    public Right right() {
        return Rights.OBSERVATIONS;
    }

    /// A row under the identifier of a statement that is held takes its place, wherever that
    /// belongs.
    @Override
    public String places() {
        return "%s UNION ALL SELECT s.row, series_place(h.series) FROM %s s JOIN observation_statement_vintage h ON h.id = s.id AND upper_inf(h.recorded)"
                .formatted(Table.super.places(), file().staged());
    }

    @Override
    public long load(Transaction transaction) {
        transaction.refuseDuplicates(file(), "id");
        transaction.refuseUnknown(file(), "indicator", "indicator", "code");
        transaction.refuseUnknown(file(), "region", "region", "code");
        transaction.refuseUnknown(file(), "source", "source", "id");
        transaction.refuse(file(), "withdrawn-without-value", ObservationRules.WITHDRAWN_VALUE);
        transaction.refuse(file(), "forecast-expected", ObservationRules.NOT_BEGUN);
        SeriesUnit.refuseOthers(file(), transaction);
        if (!transaction.sound()) {
            return 0;
        }
        OpenSeries.of(file(), transaction);
        transaction.keep("stated_observations", ObservationRules.stated(named));
        transaction.refuse(file(), "duplicate", ObservationRules.TWICE);
        transaction.refuse(file(), "contradiction", ObservationRules.CONTRADICTIONS);
        transaction.refuse(file(), "same-statement", ObservationRules.ON_SOMETHING_ELSE);
        transaction.keep("new_observations", ObservationRules.NEW);
        refuseChanges(transaction);
        transaction.store(VALUES, "new_observations");
        transaction.store(STATEMENTS, ObservationRules.STATEMENTS);
        return transaction.recordedNow(ObservationRules.STORED);
    }

    private void refuseChanges(Transaction transaction) {
        transaction.refuse(file(), "retired", ObservationRules.RETIRED);
        transaction.refuse(file(), "nothing-to-replace", ObservationRules.NOTHING_TO_REPLACE);
        transaction.refuse(file(), "reason-required", ObservationRules.WITHOUT_REASON);
        if (named) {
            transaction.refuseLate(file(), "replaced-meanwhile", ObservationRules.REPLACED);
        }
    }
}
