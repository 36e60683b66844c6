package cityplan.gateway.report;

import cityplan.gateway.client.Plan;
import cityplan.gateway.inquiry.Criteria;
import cityplan.gateway.inquiry.Moment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a report is asked of.
///
/// @param region only its targets, and the projects there; without one all targets of the plan, and
///   the projects of the plan's own region
record Question(String plan, Optional<String> region) {

    /// How many milestones are named.
    private static final String MOST = "20";

    /// Under this address the same report stands for ever.
    String address(Moment moment) {
        String there = region.map(code -> "region=" + code + "&").orElse("");
        return "/v1/plans/%s/report?%sasOf=%s&at=%s"
                .formatted(plan, there, moment.asOf(), moment.at());
    }

    String territory(Plan found) {
        return region.orElse(found.region());
    }

    /// The targets of the plan.
    Map<String, List<String>> targets() {
        return region.map(code -> Map.of("plan", List.of(plan), "region", List.of(code)))
                .orElse(Map.of("plan", List.of(plan)));
    }

    /// The projects of a region in groups: those of which something is said in the year of a yearly
    /// plan, all of them for another plan.
    static Map<String, List<String>> projects(Plan plan, String region, String by) {
        var all = Map.of("region", List.of(region), "by", List.of(by));
        String year = String.valueOf(plan.periodStart());
        return plan.isYearly() ? Criteria.with(all, "year", List.of(year)) : all;
    }

    /// The milestones set for the plan's years that are late, those that are most so first.
    static Map<String, List<String>> late(Plan plan, String region) {
        return Map.of(
                "region", List.of(region),
                "state", List.of("late"),
                "from", List.of(String.valueOf(plan.periodStart())),
                "to", List.of(String.valueOf(plan.periodEnd())),
                "sort", List.of("-delayDays"),
                "limit", List.of(MOST),
                "count", List.of("true"));
    }
}
