package cityplan.gateway.context;

import cityplan.gateway.client.Contribution;
import cityplan.gateway.client.Project;
import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What projects contribute to some indicators in a region.
///
/// @param counted the contributions of projects that belong to the region
/// @param withoutRegion how many others are of projects that name no region
public record Contributors(List<Contributor> counted, long withoutRegion) {

    public Contributors {
        counted = List.copyOf(counted);
    }

    /// Those of all contributions that belong to a region.
    static Contributors of(List<Contributor> all, Territory territory) {
        long unplaced =
                all.stream()
                        .map(Contributor::state)
                        .filter(each -> each.regions().isEmpty() && !territory.holds(each))
                        .count();
        return new Contributors(
                all.stream().filter(each -> territory.holds(each.state())).toList(), unplaced);
    }

    /// Asks for the contributions and their projects.
    public static CompletionStage<Contributors> ask(
            Inquiry inquiry, List<String> indicators, Territory territory) {
        return inquiry.list(Part.PROJECTS, "contributions", Map.of("indicator", indicators))
                .thenCompose(contributions -> withProjects(inquiry, contributions))
                .thenApply(all -> of(all, territory));
    }

    private static CompletionStage<List<Contributor>> withProjects(
            Inquiry inquiry, List<ObjectNode> contributions) {
        List<String> codes =
                contributions.stream()
                        .map(each -> each.path("project").asText())
                        .distinct()
                        .toList();
        return inquiry.list(Part.PROJECTS, "projects", Map.of("code", codes))
                .thenApply(projects -> {
                    Map<String, ObjectNode> byCode =
                            projects.stream()
                                    .collect(
                                            Collectors.toMap(
                                                    each -> each.path("code").asText(),
                                                    Function.identity()));
                    return contributions.stream()
                            .map(each -> contributor(inquiry, each, byCode))
                            .toList();
                });
    }

    private static Contributor contributor(
            Inquiry inquiry, ObjectNode contribution, Map<String, ObjectNode> projects) {
        Contribution amount = inquiry.read(contribution, Contribution.class);
        ObjectNode project = Objects.requireNonNull(projects.get(amount.project()));
        return new Contributor(contribution, project, amount, inquiry.read(project, Project.class));
    }
}
