package cityplan.projects.portfolio;

import cityplan.common.query.Parameters;
import cityplan.projects.project.Projects;
import cityplan.store.listing.Conditions;

import java.util.List;
import java.util.Optional;

/// What a portfolio is asked for.
///
/// @param by the one or two things that its projects are grouped by
/// @param region where its projects lie; everywhere where there is none
/// @param year the year whose money is asked for; of all years where there is none
/// @param placeless the same projects wherever they lie, if they name no region
record Question(
        List<Dimension> by,
        Optional<String> region,
        Optional<Integer> year,
        Optional<String> regionLevel,
        Optional<String> unit,
        Conditions counted,
        Conditions placeless) {

    private static final List<String> LEVELS =
            List.of(
                    "province",
                    "city",
                    "district",
                    "county",
                    "county-level-city",
                    "development-zone",
                    "town",
                    "area");

    static Question of(Parameters parameters, Projects projects) {
        return new Question(
                Dimension.asked(parameters),
                parameters.code("region"),
                parameters.year("list").or(() -> parameters.year("year")),
                parameters.choice("regionLevel", LEVELS),
                parameters.code("unit"),
                projects.conditions(parameters),
                projects.anywhere(parameters).withoutValue("regions = '{}'"));
    }
}
