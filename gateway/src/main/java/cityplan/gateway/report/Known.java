package cityplan.gateway.report;

import cityplan.gateway.client.Plan;
import cityplan.gateway.context.Territory;
import cityplan.gateway.inquiry.Criteria;
import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.part.Part;
import cityplan.gateway.report.rule.Finding;
import cityplan.gateway.report.rule.Headline;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What indicators-service holds of a plan.
record Known(
        Scope scope,
        List<ObjectNode> themes,
        List<ObjectNode> indicators,
        List<ObjectNode> conflicts,
        List<ObjectNode> observations,
        List<ObjectNode> regions) {

    /// How many years before the plan a series is shown from.
    private static final int BEFORE = 5;

    /// What an evaluation says that a report computes or draws with.
    private static final List<String> JUDGEMENT =
            List.of(
                    "target",
                    "theme",
                    "window",
                    "actual",
                    "baseline",
                    "bound",
                    "difference",
                    "differenceUnit",
                    "gap",
                    "completion",
                    "progress",
                    "elapsed",
                    "asked",
                    "status",
                    "reason",
                    "explanation",
                    "ruleSet",
                    "derivation.inputs",
                    "derivation.thresholds");

    /// The plan, where, and its targets.
    record Scope(ObjectNode row, Plan plan, Territory territory, List<Finding> findings) {

        List<String> indicators() {
            return findings.stream().map(Finding::indicator).distinct().toList();
        }
    }

    /// Looks the plan up and asks for its targets; a 404 where there is none.
    static CompletionStage<Scope> scope(Question question, Inquiry inquiry) {
        var findings = findings(question, inquiry);
        return inquiry.one(Part.INDICATORS, "plans", "plan", question.plan())
                .thenCompose(row -> {
                    Plan plan = inquiry.read(row, Plan.class);
                    return Territory.ask(inquiry, question.territory(plan))
                            .thenCombine(
                                    findings, (there, all) -> new Scope(row, plan, there, all));
                });
    }

    private static CompletionStage<List<Finding>> findings(Question question, Inquiry inquiry) {
        Map<String, List<String>> criteria = question.targets();
        String fields = inquiry.fields(JUDGEMENT, "themes.indicators.targets.evaluation");
        var evaluations =
                inquiry.list(
                        Part.INDICATORS,
                        "evaluations",
                        Criteria.with(criteria, "fields", List.of(fields)));
        return inquiry.list(Part.INDICATORS, "targets", criteria)
                .thenCombine(evaluations, Finding::all);
    }

    /// Asks for all else that indicators-service holds of a plan.
    static CompletionStage<Known> ask(Question question, Scope scope, Inquiry inquiry) {
        var themes = list(inquiry, "themes", Map.of());
        var indicators = list(inquiry, "indicators", Map.of("code", scope.indicators()));
        var conflicts = list(inquiry, "target-conflicts", question.targets());
        var observations = list(inquiry, "observations", shown(scope));
        var regions = list(inquiry, "regions", Map.of("code", texts(scope.findings, "region")));
        return CompletableFuture.allOf(themes, indicators, conflicts, observations, regions)
                .thenApply(_ ->
                        new Known(
                                scope,
                                themes.join(),
                                indicators.join(),
                                conflicts.join(),
                                observations.join(),
                                regions.join()));
    }

    private static CompletableFuture<List<ObjectNode>> list(
            Inquiry inquiry, String list, Map<String, List<String>> criteria) {
        return inquiry.list(Part.INDICATORS, list, criteria).toCompletableFuture();
    }

    /// The yearly figures that headlines may show.
    private static Map<String, List<String>> shown(Scope scope) {
        List<Finding> chosen = Headline.chosen(scope.findings);
        return Map.of(
                "indicator", texts(chosen, "indicator"),
                "region", texts(chosen, "region"),
                "frequency", List.of("annual"),
                "from", List.of(String.valueOf(scope.plan.periodStart() - BEFORE)),
                "to", List.of(String.valueOf(scope.plan.periodEnd())));
    }

    private static List<String> texts(List<Finding> findings, String field) {
        return findings.stream()
                .map(each -> each.target().path(field).asText())
                .distinct()
                .sorted()
                .toList();
    }

    Map<String, ObjectNode> byCode() {
        return indicators.stream()
                .collect(Collectors.toMap(each -> each.path("code").asText(), Function.identity()));
    }
}
