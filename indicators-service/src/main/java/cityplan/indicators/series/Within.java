package cityplan.indicators.series;

import cityplan.common.query.Parameters;
import cityplan.store.listing.Conditions;

/// Narrows a list to a region and all below it.
public final class Within {

    /// The tree as it was held at the moment of the answer.
    private static final String IN_TREE =
            """
            %s IN (WITH RECURSIVE below AS (
                       SELECT unnest(CAST(? AS text[])) AS code
                        UNION
                       SELECT r.code FROM below JOIN region_vintage r ON r.parent = below.code
                        WHERE held(r.recorded, :asOf))
                   SELECT code FROM below)\
            """;

    private Within() {}

    /// The regions that `within` names and all below them; `region` is the column that holds one.
    public static Conditions of(Conditions conditions, String region, Parameters parameters) {
        return conditions.whenAny(IN_TREE.formatted(region), parameters.codes("within"));
    }
}
