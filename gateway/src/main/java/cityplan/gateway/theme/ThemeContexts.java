package cityplan.gateway.theme;

import cityplan.gateway.context.Contributors;
import cityplan.gateway.context.Standing;
import cityplan.gateway.context.Territory;
import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.part.Part;
import cityplan.gateway.view.Composed;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Puts the context of a theme together. It stands without projects-service, but not without
/// indicators-service.
@Singleton
class ThemeContexts {

    Composed of(String code, String region, Inquiry inquiry) {
        inquiry.require(Part.INDICATORS);
        CompletionStage<Scope> scope = scope(code, region, inquiry);
        CompletionStage<Known> asked = scope.thenCompose(there -> known(there, inquiry));
        var askedToo =
                inquiry.secondary(
                        Part.PROJECTS, () -> scope.thenCompose(there -> serving(there, inquiry)));
        Known known = inquiry.primary(Part.INDICATORS, asked);
        Optional<Served> served = askedToo.get();
        var context =
                new ThemeContext(
                        known.scope.theme,
                        known.scope.territory.region(),
                        known.standings,
                        Gathering.statuses(known.standings),
                        served.map(each -> Gathering.projects(each.by.counted())).orElse(null),
                        served.map(Served::bundles).orElse(null),
                        served.map(each -> each.by.withoutRegion()).orElse(null));
        return Composed.of(context, served.isPresent(), Part.PROJECTS);
    }

    private static CompletionStage<Scope> scope(String code, String region, Inquiry inquiry) {
        var theme = inquiry.one(Part.INDICATORS, "themes", "theme", code);
        var territory = Territory.ask(inquiry, region);
        var indicators =
                inquiry.list(Part.INDICATORS, "indicators", Map.of("theme", List.of(code)));
        return theme.thenCompose(found ->
                territory.thenCombine(indicators, (there, all) -> new Scope(found, there, all)));
    }

    private static CompletionStage<Known> known(Scope scope, Inquiry inquiry) {
        var criteria = Map.of("region", List.of(scope.territory.code()));
        return Standing.ask(inquiry, scope.indicators, criteria)
                .thenApply(standings -> new Known(scope, standings));
    }

    private static CompletionStage<Served> serving(Scope scope, Inquiry inquiry) {
        List<String> codes =
                scope.indicators.stream().map(each -> each.path("code").asText()).toList();
        return Contributors.ask(inquiry, codes, scope.territory)
                .thenCompose(by ->
                        inquiry.list(Part.PROJECTS, "programmes", Map.of("code", programmes(by)))
                                .thenApply(programmes -> new Served(by, programmes)));
    }

    private static List<String> programmes(Contributors contributors) {
        return contributors.counted().stream()
                .map(each -> each.state().programme())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /// What the theme is made of, and where.
    private record Scope(ObjectNode theme, Territory territory, List<ObjectNode> indicators) {}

    /// What indicators-service holds.
    private record Known(Scope scope, List<Standing> standings) {}

    /// What projects-service holds.
    private record Served(Contributors by, List<ObjectNode> programmes) {

        List<ThemeContext.Bundle> bundles() {
            return Gathering.programmes(programmes, by.counted());
        }
    }
}
