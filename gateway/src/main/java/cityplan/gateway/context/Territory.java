package cityplan.gateway.context;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.gateway.client.Project;
import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/// A region with all below it.
///
/// @param region as indicators-service says it
/// @param codes of the region and of all below it
public record Territory(ObjectNode region, Set<String> codes) {

    /// The regions that a project belongs to where it names none: the city, and what that lies in.
    private static final Set<String> WHOLE = Set.of("city", "province");

    public Territory {
        codes = Set.copyOf(codes);
    }

    /// Looks a region up; a 404 where there is none.
    public static CompletionStage<Territory> ask(Inquiry inquiry, String code) {
        return inquiry.list(Part.INDICATORS, "regions", Map.of("within", List.of(code)))
                .thenApply(regions -> of(code, regions));
    }

    private static Territory of(String code, List<ObjectNode> regions) {
        Set<String> codes =
                regions.stream()
                        .map(each -> each.path("code").asText())
                        .collect(Collectors.toSet());
        return regions.stream()
                .filter(each -> each.path("code").asText().equals(code))
                .findFirst()
                .map(region -> new Territory(region, codes))
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("region", code)));
    }

    public String code() {
        return region.path("code").asText();
    }

    /// Whether a project lies in the region or below it. One that names no region is taken for one
    /// of the whole city.
    boolean holds(Project project) {
        return project.regions().isEmpty()
                ? WHOLE.contains(region.path("level").asText())
                : project.regions().stream().anyMatch(codes::contains);
    }
}
