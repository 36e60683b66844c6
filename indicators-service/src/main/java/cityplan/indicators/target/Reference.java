package cityplan.indicators.target;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/// The indicator and region that a target is set relative to.
public record Reference(String indicator, String region) {

    /// The columns `reference_indicator` and `reference_region`, where they are filled.
    public static @Nullable Reference of(ResultSet row) throws SQLException {
        String indicator = row.getString("reference_indicator");
        return indicator == null
                ? null
                : new Reference(indicator, row.getString("reference_region"));
    }
}
