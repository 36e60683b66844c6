package cityplan.projects.project;

import cityplan.projects.money.MoneyRules;
import cityplan.store.record.Table;
import cityplan.store.record.Transaction;
import cityplan.store.record.Vintages;
import cityplan.store.staging.CellType;
import cityplan.store.staging.TableFile;
import cityplan.store.staging.TimeCell;

/// Projects of a bundle. Their regions are a list joined by `;`.
public final class ProjectTable implements Table {

    public static final TableFile FILE =
            TableFile.keyed("projects", "code")
                    .text("name_zh")
                    .text("name_en")
                    .code("sector")
                    .code("kind")
                    .optional("regions", new CellType.Codes())
                    .optionalCode("programme")
                    .optional("total_investment", new CellType.NonNegativeDecimal())
                    .optionalCode("investment_unit")
                    .optional("start_period", new TimeCell.PeriodCode())
                    .optional("finish_period", new TimeCell.PeriodCode())
                    .optional("length_km", new CellType.PositiveDecimal())
                    .optionalDecimal("capacity_value")
                    .optionalCode("capacity_unit")
                    .optionalText("owner_zh")
                    .optionalText("owner_en")
                    .optionalText("description_en")
                    .inObjects("total_investment", "totalInvestment.amount")
                    .inObjects("investment_unit", "totalInvestment.unit")
                    .inObjects("capacity_value", "capacity.value")
                    .inObjects("capacity_unit", "capacity.unit");

    private static final Vintages VINTAGES =
            Vintages.of(
                    "project",
                    "code",
                    "name_zh",
                    "name_en",
                    "sector",
                    "kind",
                    "regions",
                    "programme",
                    "total_investment",
                    "investment_unit",
                    "start_period",
                    "finish_period",
                    "length_km",
                    "capacity_value",
                    "capacity_unit",
                    "owner_zh",
                    "owner_en",
                    "description_en");

    private static final String PLACED =
            """
            SELECT row, code, name_zh, name_en, sector, kind,
                   coalesce(string_to_array(regions, ';'), '{}') AS regions, programme,
                   total_investment, investment_unit, start_period, finish_period, length_km,
                   capacity_value, capacity_unit, owner_zh, owner_en, description_en
              FROM staged_projects
            """;

    private static final String UNKNOWN_REGIONS =
            """
            SELECT p.row, 'regions' AS column, place.code AS argument
              FROM placed_projects p CROSS JOIN unnest(p.regions) AS place(code)
              LEFT JOIN region r ON r.code = place.code
             WHERE r.code IS NULL
             ORDER BY p.row
            """;

    private static final String CAPACITY_WITHOUT_UNIT =
            """
            SELECT row, 'capacity_unit' AS column, NULL AS argument
              FROM staged_projects
             WHERE capacity_value IS NOT NULL AND capacity_unit IS NULL
            """;

    @Override
    public TableFile file() {
        return FILE;
    }

    @Override
    public String noun() {
        return "project";
    }

    @Override
    public long load(Transaction transaction) {
        transaction.refuseDuplicates(FILE, "code");
        Vintages.register(transaction, this);
        transaction.keep("placed_projects", PLACED);
        transaction.refuseUnknown(FILE, "sector", "sector", "code");
        transaction.refuseUnknown(FILE, "kind", "project_kind", "code");
        transaction.refuse(FILE, "unknown-reference", UNKNOWN_REGIONS);
        transaction.refuseUnknown(FILE, "programme", "programme", "code");
        transaction.refuseUnknown(FILE, "investment_unit", "unit", "code");
        transaction.refuseUnknown(FILE, "capacity_unit", "unit", "code");
        transaction.refuse(
                FILE, "required", MoneyRules.withoutUnit(FILE.staged(), "total_investment"));
        transaction.refuse(FILE, "currency-expected", MoneyRules.notMoney(FILE.staged()));
        transaction.refuse(FILE, "required", CAPACITY_WITHOUT_UNIT);
        return transaction.store(VINTAGES, "placed_projects");
    }
}
