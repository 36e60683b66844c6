package cityplan.projects.portfolio;

import cityplan.common.query.Parameters;
import cityplan.projects.investment.line.LightRuleSets;
import cityplan.projects.portfolio.rule.Dimension;
import cityplan.projects.portfolio.rule.RegionTree;
import cityplan.projects.project.Projects;
import cityplan.store.listing.Conditions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        Optional<String> ruleSet,
        Conditions counted,
        Conditions placeless) {

    private static final String ALL =
            Arrays.stream(Dimension.values())
                    .map(Dimension::code)
                    .collect(Collectors.joining(", "));

    static Question of(Parameters parameters, Projects projects, LightRuleSets ruleSets) {
        return new Question(
                by(parameters),
                parameters.code("region"),
                parameters.year("listYear").or(() -> parameters.year("year")),
                parameters.choice("regionLevel", RegionTree.LEVELS),
                parameters.code("unit"),
                ruleSets.asked(parameters),
                projects.conditions(parameters),
                projects.anywhere(parameters).withoutValue("regions = '{}'"));
    }

    /// The region that another one is counted under.
    String rolledUp(String code, RegionTree regions) {
        return regionLevel
                .map(level -> regions.onLevel(code, level))
                .or(() -> region.map(root -> regions.below(root, code)))
                .orElseGet(() -> regions.top(code));
    }

    private static List<Dimension> by(Parameters parameters) {
        String text = parameters.text("by").orElse("sector,stage");
        List<String> names = List.of(text.split(",", -1));
        List<Dimension> by =
                names.stream().flatMap(name -> Dimension.named(name).stream()).distinct().toList();
        if (names.size() > 2) {
            parameters.reject("by", "too-many", "2");
        } else if (by.size() < names.size()) {
            parameters.reject("by", "one-of", ALL);
        }
        return by;
    }
}
