package cityplan.indicators.target.statement;

import cityplan.indicators.observation.Reason;
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

/// Statements of targets as rows. A row is what one source says; rows equal in plan, series,
/// period, operator, values and reference make one target. A statement that says something else
/// than before moves to another target, with a reason.
///
/// @param named whether a row that replaces a vintage must name it; it may lack an identifier then
public record StatementTable(boolean named) implements Table {

    public static final TableFile FILE = described(TableFile.keyed("targets", "id"));

    private static final TableFile NAMING_FILE =
            described(TableFile.named("targets").extra("id", new CellType.Code()))
                    .extra("replaces", new TimeCell.Moment());

    static final Vintages STATEMENTS =
            Vintages.of(
                            "target_statement",
                            "id",
                            "target",
                            "value_low",
                            "value_high",
                            "attribute",
                            "commitment",
                            "source",
                            "locator",
                            "note")
                    .withReason()
                    .ofFigures();

    private static TableFile described(TableFile start) {
        return start.code("indicator")
                .code("region")
                .required("measure", new CellType.OneOf(Measure.CODES))
                .period("period")
                .code("plan")
                .required("operator", new CellType.OneOf(StatementShape.OPERATORS))
                .optionalDecimal("value_low")
                .optionalDecimal("value_high")
                .optionalCode("reference_indicator")
                .optionalCode("reference_region")
                .oneOf("attribute", "binding", "expected", "none")
                .oneOf("commitment", "ensure", "strive", "plan")
                .code("source")
                .optionalText("locator")
                .optionalText("note")
                .extra("unit", new CellType.Code())
                .extra("reason", new CellType.OneOf(Reason.CODES))
                .inObjects("attribute", "nature")
                .inObjects("reference_indicator", "reference.indicator")
                .inObjects("reference_region", "reference.region")
                .answered("/target", "/published");
    }

    @Override
    public TableFile file() {
        return named ? NAMING_FILE : FILE;
    }

    @Override
    public String noun() {
        return "target_statement";
    }

    @Override
    public Right right() {
        return Rights.TARGETS;
    }

    /// A row under the identifier of a statement that is held takes its place, wherever that
    /// belongs.
    @Override
    public String places() {
        return "%s UNION ALL SELECT s.row, target_place(h.target) FROM %s s JOIN target_statement_vintage h ON h.id = s.id AND upper_inf(h.recorded)"
                .formatted(Table.super.places(), file().staged());
    }

    @Override
    public long load(Transaction transaction) {
        transaction.refuseDuplicates(file(), "id");
        transaction.refuseUnknown(file(), "indicator", "indicator", "code");
        transaction.refuseUnknown(file(), "region", "region", "code");
        transaction.refuseUnknown(file(), "plan", "plan", "code");
        transaction.refuseUnknown(file(), "reference_indicator", "indicator", "code");
        transaction.refuseUnknown(file(), "reference_region", "region", "code");
        transaction.refuseUnknown(file(), "source", "source", "id");
        transaction.refuse(file(), "operator-needs", StatementShape.MISSING);
        transaction.refuse(file(), "operator-without", StatementShape.TOO_MUCH);
        transaction.refuse(file(), "range-empty", StatementShape.EMPTY_RANGE);
        transaction.refuse(file(), "relative-to-itself", StatementShape.ITSELF);
        transaction.refuse(file(), "outside-plan", StatementShape.OUTSIDE_PLAN);
        SeriesUnit.refuseOthers(file(), transaction);
        if (!transaction.sound()) {
            return 0;
        }
        OpenSeries.of(file(), transaction);
        transaction.keep("stated_targets", StatementRules.stated(named));
        transaction.refuse(file(), "duplicate", StatementRules.TWICE);
        transaction.keep("new_targets", StatementRules.NEW);
        refuseChanges(transaction);
        return store(transaction);
    }

    private void refuseChanges(Transaction transaction) {
        transaction.refuse(file(), "retired", StatementRules.RETIRED);
        transaction.refuse(file(), "reason-required", StatementRules.WITHOUT_REASON);
        if (named) {
            transaction.refuse(file(), "nothing-to-replace", StatementRules.NOTHING_TO_REPLACE);
            transaction.refuseLate(file(), "replaced-meanwhile", StatementRules.REPLACED);
        }
    }

    private static long store(Transaction transaction) {
        if (!transaction.sound()) {
            return 0;
        }
        transaction.execute(StatementRules.TARGETS);
        long stored = transaction.store(STATEMENTS, "new_targets");
        transaction.end(WithdrawalTable.WITHDRAWALS, "new_targets");
        return stored;
    }
}
