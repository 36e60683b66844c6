package cityplan.gateway.report;

import cityplan.gateway.context.Contributor;
import cityplan.gateway.context.Contributors;
import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.part.Part;
import cityplan.gateway.report.Known.Scope;
import cityplan.gateway.report.PlanReport.Delay;
import cityplan.gateway.report.PlanReport.Late;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What projects-service holds of a plan.
record Carriers(
        ObjectNode byStage,
        ObjectNode bySector,
        ObjectNode byYear,
        List<ObjectNode> sectors,
        Late late,
        Contributors contributors) {

    static CompletionStage<Carriers> ask(Scope scope, Inquiry inquiry) {
        var byStage = portfolio("stage", scope, inquiry);
        var bySector = portfolio("sector", scope, inquiry);
        var byYear = portfolio("year", scope, inquiry);
        var sectors = inquiry.list(Part.PROJECTS, "sectors", Map.of()).toCompletableFuture();
        var late = late(scope, inquiry).toCompletableFuture();
        var contributors =
                Contributors.ask(inquiry, scope.indicators(), scope.territory())
                        .toCompletableFuture();
        return CompletableFuture.allOf(byStage, bySector, byYear, sectors, late, contributors)
                .thenApply(_ ->
                        new Carriers(
                                byStage.join(),
                                bySector.join(),
                                byYear.join(),
                                sectors.join(),
                                late.join(),
                                contributors.join()));
    }

    /// The contributions to each indicator that has some.
    Map<String, List<Contributor>> byIndicator() {
        return contributors.counted().stream()
                .collect(Collectors.groupingBy(each -> each.amount().indicator()));
    }

    private static CompletableFuture<ObjectNode> portfolio(
            String by, Scope scope, Inquiry inquiry) {
        var criteria = Question.projects(scope.plan(), scope.territory().code(), by);
        return inquiry.answer(Part.PROJECTS, "portfolio", criteria).toCompletableFuture();
    }

    private static CompletionStage<Late> late(Scope scope, Inquiry inquiry) {
        var criteria = Question.late(scope.plan(), scope.territory().code());
        return inquiry.answer(Part.PROJECTS, "milestones", criteria)
                .thenCompose(page -> {
                    List<ObjectNode> milestones = rows(page);
                    return inquiry.list(
                                    Part.PROJECTS, "projects", Map.of("code", owners(milestones)))
                            .thenApply(projects -> late(page, milestones, projects));
                });
    }

    private static Late late(
            ObjectNode page, List<ObjectNode> milestones, List<ObjectNode> projects) {
        Map<String, ObjectNode> byCode =
                projects.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.path("code").asText(), Function.identity()));
        return new Late(
                page.path("total").asLong(),
                milestones.stream().map(each -> delay(each, byCode)).toList());
    }

    private static Delay delay(ObjectNode milestone, Map<String, ObjectNode> projects) {
        String project = milestone.path("project").asText();
        return new Delay(milestone, Objects.requireNonNull(projects.get(project)));
    }

    private static List<String> owners(List<ObjectNode> milestones) {
        return milestones.stream().map(each -> each.path("project").asText()).distinct().toList();
    }

    private static List<ObjectNode> rows(ObjectNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(ObjectNode.class::cast)
                .toList();
    }
}
