package cityplan.indicators.imports;

import cityplan.indicators.series.Measure;
import cityplan.indicators.series.OpenSeries;
import cityplan.store.record.Table;
import cityplan.store.record.Transaction;
import cityplan.store.record.Vintages;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;

/// Targets of a bundle. A row is a statement by one source; rows equal in plan, series, period,
/// operator, values and reference state one target.
final class TargetTable implements Table {

    private static final TableFile FILE =
            TableFile.keyed("targets", "id")
                    .code("indicator")
                    .code("region")
                    .required("measure", new CellType.OneOf(Measure.CODES))
                    .period("period")
                    .code("plan")
                    .oneOf(
                            "operator",
                            "ge",
                            "gt",
                            "le",
                            "lt",
                            "eq",
                            "approx",
                            "between",
                            "in_step",
                            "faster_than",
                            "external")
                    .optionalDecimal("value_low")
                    .optionalDecimal("value_high")
                    .optionalCode("reference_indicator")
                    .optionalCode("reference_region")
                    .oneOf("attribute", "binding", "expected", "none")
                    .oneOf("commitment", "ensure", "strive", "plan")
                    .code("source")
                    .optionalText("locator")
                    .optionalText("note");

    private static final Vintages STATEMENTS =
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
                    .withReason();

    /// The target's id is made of what it says, so that the same data give the same ids everywhere.
    private static final String STATED =
            """
            SELECT t.*, CAST(:reason AS text) AS reason, 'target-' || left(md5(concat_ws('|', t.plan, t.indicator, t.region, t.measure,
                                                        t.period, t.terms)), 16) AS target
              FROM (SELECT s.*, x.id AS series,
                           concat_ws('|', s.operator, coalesce(trim_scale(s.value_low)::text, ''),
                                     coalesce(trim_scale(s.value_high)::text, ''),
                                     coalesce(s.reference_indicator, ''),
                                     coalesce(s.reference_region, '')) AS terms
                      FROM staged_targets s
                      JOIN series x ON x.indicator = s.indicator AND x.region = s.region
                                   AND x.measure = s.measure
                                   AND x.frequency = period_frequency(s.period)) t
            """;

    private static final String MISFITS =
            """
            SELECT row, 'operator' AS column, operator AS argument
              FROM staged_targets
             WHERE NOT target_values_fit(operator, value_low, value_high, reference_indicator, reference_region)
             ORDER BY row
            """;

    private static final String AMENDED =
            """
            SELECT s.row, 'value_low' AS column, concat_ws(' ', t.operator, t.value_low, t.value_high) AS argument
              FROM stated_targets s
              JOIN target_statement_vintage held ON held.id = s.id AND upper_inf(held.recorded)
              JOIN target t ON t.id = held.target
             WHERE held.target <> s.target AND s.reason IS NULL
             ORDER BY s.row
            """;

    private static final String TARGETS =
            """
            INSERT INTO target (id, plan, series, period, operator, value_low, value_high,
                                reference_indicator, reference_region, terms)
            SELECT DISTINCT ON (target) target, plan, series, period, operator, value_low, value_high,
                   reference_indicator, reference_region, terms
              FROM stated_targets
             ORDER BY target, row
                ON CONFLICT (id) DO NOTHING
            """;

    @Override
    public TableFile file() {
        return FILE;
    }

    @Override
    public String noun() {
        return "target_statement";
    }

    @Override
    public long load(Transaction transaction) {
        transaction.refuseDuplicates(FILE, "id");
        transaction.refuseUnknown(FILE, "indicator", "indicator", "code");
        transaction.refuseUnknown(FILE, "region", "region", "code");
        transaction.refuseUnknown(FILE, "plan", "plan", "code");
        transaction.refuseUnknown(FILE, "reference_indicator", "indicator", "code");
        transaction.refuseUnknown(FILE, "reference_region", "region", "code");
        transaction.refuseUnknown(FILE, "source", "source", "id");
        transaction.refuse(FILE, "bounds", MISFITS);
        if (!transaction.sound()) {
            return 0;
        }
        OpenSeries.of(FILE, transaction);
        transaction.keep("stated_targets", STATED);
        transaction.refuse(FILE, "reason-required", AMENDED);
        if (!transaction.sound()) {
            return 0;
        }
        transaction.execute(TARGETS);
        return transaction.store(STATEMENTS, "stated_targets");
    }
}
