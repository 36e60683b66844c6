package cityplan.gateway.project;

import cityplan.gateway.context.Standing;
import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.part.Part;
import cityplan.gateway.view.Composed;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Puts the context of a project together. It stands without indicators-service, but not without
/// projects-service.
@Singleton
class ProjectContexts {

    private static final List<String> IN_SHORT = List.of("stages", "planned", "suspensions");

    Composed of(String code, Optional<String> region, Inquiry inquiry) {
        inquiry.require(Part.PROJECTS);
        var contributions =
                inquiry.list(Part.PROJECTS, "contributions", Map.of("project", List.of(code)));
        CompletionStage<Known> asked = known(code, contributions, inquiry);
        var askedToo =
                inquiry.secondary(
                        Part.INDICATORS,
                        () -> contributions.thenCompose(all -> standings(all, region, inquiry)));
        Known known = inquiry.primary(Part.PROJECTS, asked);
        Optional<List<Standing>> standings = askedToo.get();
        var served = ProjectContext.served(known.contributions, standings.orElse(List.of()));
        var context = new ProjectContext(known.project, known.stages, served);
        return Composed.of(context, standings.isPresent(), Part.INDICATORS);
    }

    private static CompletionStage<Known> known(
            String code, CompletionStage<List<ObjectNode>> contributions, Inquiry inquiry) {
        return inquiry.one(Part.PROJECTS, "projects", "project", code)
                .thenCompose(project ->
                        inquiry.stages(code)
                                .thenCombine(
                                        contributions,
                                        (stages, all) ->
                                                new Known(project, stages.retain(IN_SHORT), all)));
    }

    private static CompletionStage<List<Standing>> standings(
            List<ObjectNode> contributions, Optional<String> region, Inquiry inquiry) {
        List<String> codes =
                contributions.stream().map(each -> each.path("indicator").asText()).toList();
        CompletionStage<Map<String, List<String>>> where =
                region.map(each ->
                                inquiry.one(Part.INDICATORS, "regions", "region", each)
                                        .thenApply(_ -> Map.of("region", List.of(each))))
                        .orElse(CompletableFuture.completedStage(Map.of()));
        return inquiry.list(Part.INDICATORS, "indicators", Map.of("code", codes))
                .thenCompose(indicators ->
                        where.thenCompose(criteria -> Standing.ask(inquiry, indicators, criteria)));
    }

    /// What projects-service holds.
    private record Known(ObjectNode project, ObjectNode stages, List<ObjectNode> contributions) {}
}
