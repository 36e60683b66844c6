package cityplan.gateway.report;

import cityplan.gateway.report.rule.Carried;
import cityplan.gateway.report.rule.Citations.Cited;
import cityplan.gateway.report.rule.Finding;
import cityplan.gateway.report.rule.Headline;
import cityplan.gateway.report.rule.Kind;
import cityplan.gateway.report.rule.Outstanding;
import cityplan.gateway.report.rule.Summary;
import cityplan.gateway.report.rule.Unjudged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How a plan is carried out. The projects are absent where projects-service does not answer. What
/// the services say is shown as they say it.
///
/// @param ruleSet by which the targets were judged; absent where there is none
/// @param conflicts targets of the plan that go against each other
/// @param regions those that the targets are for
/// @param units those that figures are told in
record PlanReport(
        ObjectNode plan,
        ObjectNode region,
        Kind kind,
        @Nullable String ruleSet,
        Summary summary,
        Outstanding standsOut,
        List<Headline> headlines,
        List<OfTheme> themes,
        List<Unjudged> notJudged,
        List<ObjectNode> conflicts,
        @Nullable Projects projects,
        List<ObjectNode> regions,
        List<ObjectNode> units,
        List<Cited> sources,
        Links links) {

    /// Where this very report is to be had for ever.
    record Links(String self) {}

    /// The targets of a theme.
    record OfTheme(ObjectNode theme, List<OfIndicator> indicators) {}

    /// The targets for an indicator.
    record OfIndicator(ObjectNode indicator, List<Finding> targets) {}

    /// The projects that carry the plan.
    ///
    /// @param sectors the names of the sectors
    /// @param withoutRegion how many contributions are of projects that name no region and are not
    ///   counted
    record Projects(
            ObjectNode byStage,
            ObjectNode bySector,
            ObjectNode byYear,
            List<ObjectNode> sectors,
            Late lateMilestones,
            List<Carried> contributions,
            long withoutRegion) {}

    /// Milestones that are late: how many, and those that are most so.
    record Late(long total, List<Delay> items) {}

    /// A milestone that is late, and its project.
    record Delay(JsonNode milestone, JsonNode project) {}
}
