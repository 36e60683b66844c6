package cityplan.gateway.overview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.util.List;

/// What an overview shows.
@ConfigMapping(prefix = "overview")
interface OverviewConfig {

    /// Codes of the indicators that stand for a region's year, in the order of the answer. By
    /// default those that the yearly plans of Kunming set and report.
    @WithDefault(
            "GDP,FIXED_ASSET_INVESTMENT,RETAIL_SALES,GENERAL_BUDGET_REVENUE,TRADE_TOTAL,CPI,"
                    + "URBAN_INCOME,RURAL_INCOME,URBAN_UNEMPLOYMENT,NEW_URBAN_JOBS,GRAIN_OUTPUT,"
                    + "AIR_GOOD_DAYS_SHARE,FOREST_COVER,KEY_PROJECT_INVESTMENT")
    List<String> headline();
}
