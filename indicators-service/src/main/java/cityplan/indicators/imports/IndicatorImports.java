package cityplan.indicators.imports;

import cityplan.indicators.codelist.CodeTables;
import cityplan.indicators.indicator.IndicatorTable;
import cityplan.indicators.observation.ObservationTable;
import cityplan.indicators.plan.PlanTable;
import cityplan.indicators.target.statement.StatementTable;
import cityplan.store.imports.Imported;
import cityplan.store.record.Table;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.util.List;

/// The tables that a bundle fills, each after those it refers to.
final class IndicatorImports {

    static final String PATH = "/v1/imports/indicators";

    private static final List<Table> TABLES =
            List.of(
                    CodeTables.THEME,
                    CodeTables.UNIT,
                    CodeTables.REGION,
                    CodeTables.SOURCE,
                    IndicatorTable.INDICATOR,
                    PlanTable.PLAN,
                    new ObservationTable(false),
                    new StatementTable(false));

    @Produces
    @Singleton
    Imported imported() {
        return new Imported(PATH, TABLES);
    }
}
