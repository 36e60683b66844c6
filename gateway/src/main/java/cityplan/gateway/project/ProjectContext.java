package cityplan.gateway.project;

import cityplan.gateway.context.Judged;
import cityplan.gateway.context.Standing;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A project with its stages and the indicators that it serves. What the services say is shown as
/// they say it.
public record ProjectContext(ObjectNode project, ObjectNode stages, List<Served> indicators) {

    public ProjectContext {
        indicators = List.copyOf(indicators);
    }

    /// What a project contributes to an indicator, and how that stands; without the latter where
    /// indicators-service does not answer.
    public record Served(
            ObjectNode contribution,
            @Nullable ObjectNode indicator,
            @Nullable List<ObjectNode> figures,
            @Nullable List<Judged> targets) {

        private static Served of(ObjectNode contribution, Optional<Standing> standing) {
            return new Served(
                    contribution,
                    standing.map(Standing::indicator).orElse(null),
                    standing.map(Standing::figures).orElse(null),
                    standing.map(Standing::targets).orElse(null));
        }
    }

    /// Each contribution with its indicator.
    static List<Served> served(List<ObjectNode> contributions, List<Standing> standings) {
        Map<String, Standing> byCode =
                standings.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.indicator().path("code").asText(),
                                        Function.identity()));
        return contributions.stream()
                .map(each -> {
                    String code = each.path("indicator").asText();
                    return Served.of(each, Optional.ofNullable(byCode.get(code)));
                })
                .toList();
    }
}
