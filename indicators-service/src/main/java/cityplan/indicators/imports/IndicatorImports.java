package cityplan.indicators.imports;

import cityplan.indicators.observation.ObservationTable;
import cityplan.store.record.Table;

import java.util.List;

/// The tables that a bundle fills, each after those it refers to.
final class IndicatorImports {

    static final List<Table> TABLES =
            List.of(
                    CodeLists.THEMES,
                    CodeLists.UNIT_TABLE,
                    CodeLists.REGION_TABLE,
                    CodeLists.SOURCE_TABLE,
                    CodeLists.INDICATORS,
                    CodeLists.PLANS,
                    new ObservationTable(false),
                    new TargetTable());

    private IndicatorImports() {}
}
