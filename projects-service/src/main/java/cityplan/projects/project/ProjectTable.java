package cityplan.projects.project;

import cityplan.projects.money.MoneyRules;
import cityplan.projects.right.Rights;
import cityplan.store.record.CodeTable;
import cityplan.store.record.CodeTable.Reference;
import cityplan.store.staging.CellType;
import cityplan.store.staging.CodesCell;
import cityplan.store.staging.RuledText;
import cityplan.store.staging.TableFile;
import cityplan.store.staging.TimeCell;

/// How projects are checked and kept.
public final class ProjectTable {

    public static final TableFile FILE =
            TableFile.keyed("projects", "code")
                    .text("name_zh")
                    .text("name_en")
                    .code("sector")
                    .code("kind")
                    .optional("regions", new CodesCell())
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
                    .extra("description_zh", CellType.PlainText.LINE)
                    .extra("national_code", new RuledText(NationalCode::fault))
                    .inObjects("total_investment", "totalInvestment.amount")
                    .inObjects("investment_unit", "totalInvestment.unit")
                    .inObjects("capacity_value", "capacity.value")
                    .inObjects("capacity_unit", "capacity.unit")
                    .inObjects("national_code", "nationalCode.code")
                    .answered(
                            "/totalInvestment/currency",
                            "/nationalCode/form",
                            "/parties",
                            "/partOf",
                            "/parts",
                            "/stage",
                            "/basis",
                            "/stageEvent",
                            "/plannedStage",
                            "/plannedPeriod",
                            "/plannedEvent",
                            "/suspended",
                            "/suspensionEvent",
                            "/suspension");

    private static final String UNKNOWN_REGIONS =
            """
            SELECT p.row, 'regions' AS column, place.code AS argument
              FROM staged_projects p CROSS JOIN unnest(string_to_array(p.regions, ';')) AS place(code)
             WHERE NOT EXISTS (SELECT FROM region_vintage r WHERE r.code = place.code AND upper_inf(r.recorded))
             ORDER BY p.row
            """;

    private static final String CAPACITY_WITHOUT_UNIT =
            """
            SELECT row, 'capacity_unit' AS column, NULL AS argument
              FROM staged_projects
             WHERE capacity_value IS NOT NULL AND capacity_unit IS NULL
            """;

    private static final String ANOTHER_NATIONAL_CODE =
            """
            SELECT DISTINCT s.row, 'national_code' AS column, v.national_code AS argument
              FROM staged_projects s
              JOIN project_vintage v ON v.code = s.code
             WHERE v.national_code <> s.national_code
             ORDER BY s.row
            """;

    private static final String NO_NATIONAL_CODE =
            """
            SELECT s.row, 'national_code' AS column, v.national_code AS argument
              FROM staged_projects s
              JOIN project_vintage v ON v.code = s.code AND upper_inf(v.recorded)
             WHERE s.national_code IS NULL AND v.national_code IS NOT NULL
            """;

    private static final String NATIONAL_CODE_OF_ANOTHER =
            """
            SELECT s.row, 'national_code' AS column, min(other.code) AS argument
              FROM staged_projects s
              JOIN project_vintage other
                ON other.national_code = s.national_code AND other.code <> s.code
             GROUP BY s.row
            UNION ALL
            SELECT s.row, 'national_code', s.first
              FROM (SELECT row, code, first_value(code) OVER (PARTITION BY national_code ORDER BY row) AS first
                      FROM staged_projects
                     WHERE national_code IS NOT NULL) s
             WHERE s.first <> s.code
             ORDER BY row
            """;

    public static final CodeTable PROJECT =
            CodeTable.whole(
                            "project",
                            Rights.PROJECTS,
                            FILE,
                            Reference.to("sector"),
                            Reference.to("kind", "project_kind"),
                            Reference.to("programme"),
                            Reference.to("investment_unit", "unit"),
                            Reference.to("capacity_unit", "unit"))
                    .checked("unknown-reference", UNKNOWN_REGIONS)
                    .checked("required", MoneyRules.withoutUnit(FILE.staged(), "total_investment"))
                    .checked("currency-expected", MoneyRules.notMoney(FILE.staged()))
                    .checked("required", CAPACITY_WITHOUT_UNIT)
                    .checked("national-code-held", ANOTHER_NATIONAL_CODE)
                    .checked("national-code-of-another", NATIONAL_CODE_OF_ANOTHER);

    /// The same for objects, of which each says everything: a file may leave out a national code
    /// that is held, an object may not.
    static final CodeTable DEFINED =
            PROJECT.ofWholeRows().checked("national-code-held", NO_NATIONAL_CODE);

    private ProjectTable() {}
}
