package cityplan.projects.scope;

import cityplan.common.query.Parameters;
import cityplan.store.listing.Conditions;

/// Which projects a list asks for, where a row belongs to one: by `project`, and by the `region`
/// and `sector` that are held of it.
public final class Scope {

    /// The project lies in the region or in one below it.
    public static final String IN_REGION =
            """
            regions && (SELECT array_agg(below.code)
                          FROM unnest(?) AS root(code),
                               unnest(region_tree(root.code, :asOf)) AS below(code))\
            """;

    private static final String OF_PROJECT =
            """
            EXISTS (SELECT FROM project_vintage p
                     WHERE p.code = row.project AND held(p.recorded, :asOf) AND p.%s)\
            """;

    private static final String OF_REGION = OF_PROJECT.formatted(IN_REGION);

    private static final String OF_SECTOR = OF_PROJECT.formatted("sector = ANY(?)");

    private Scope() {}

    /// The conditions that a request sets for the projects of its rows.
    public static Conditions of(Parameters parameters) {
        return new Conditions()
                .anyOf("project", parameters.codes("project"))
                .whenAny(OF_REGION, parameters.codes("region"))
                .whenAny(OF_SECTOR, parameters.codes("sector"));
    }
}
