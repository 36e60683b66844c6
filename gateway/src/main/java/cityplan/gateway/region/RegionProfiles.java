package cityplan.gateway.region;

import cityplan.gateway.inquiry.Criteria;
import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.part.Part;
import cityplan.gateway.region.Sides.Figure;
import cityplan.gateway.view.Composed;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts the profile of a region together. It stands without projects-service, but not without
/// indicators-service.
@Singleton
class RegionProfiles {

    /// @param themes only indicators of these; of all when there is none
    record Question(String region, int year, List<String> themes) {

        private Map<String, List<String>> projects() {
            return Map.of(
                    "region",
                    List.of(region),
                    "year",
                    List.of(String.valueOf(year)),
                    "by",
                    List.of("stage"));
        }

        private Map<String, List<String>> figures(Family family) {
            var criteria =
                    Map.of("region", family.codes(), "period", List.of(String.valueOf(year)));
            return themes.isEmpty() ? criteria : Criteria.with(criteria, "theme", themes);
        }
    }

    Composed of(Question question, Inquiry inquiry) {
        inquiry.require(Part.INDICATORS);
        var askedToo =
                inquiry.secondary(
                        Part.PROJECTS,
                        () -> inquiry.answer(Part.PROJECTS, "portfolio", question.projects()));
        Known known =
                inquiry.primary(
                        Part.INDICATORS,
                        Family.ask(inquiry, question.region)
                                .thenCompose(family -> known(family, question, inquiry)));
        Optional<ObjectNode> portfolio = askedToo.get();
        Family family = known.family;
        var profile =
                new RegionProfile(
                        family.region(),
                        family.parent(),
                        question.year,
                        family.siblings(),
                        new Sides(family, known.figures).of(known.indicators),
                        portfolio.orElse(null));
        return Composed.of(profile, portfolio.isPresent(), Part.PROJECTS);
    }

    private static CompletionStage<Known> known(Family family, Question question, Inquiry inquiry) {
        return inquiry.list(Part.INDICATORS, "observations", question.figures(family))
                .thenApply(rows -> figures(rows, inquiry))
                .thenCompose(figures ->
                        inquiry.list(
                                        Part.INDICATORS,
                                        "indicators",
                                        Map.of("code", compared(family, figures)))
                                .thenApply(indicators ->
                                        new Known(family, figures, byCode(indicators))));
    }

    private static List<Figure> figures(List<ObjectNode> rows, Inquiry inquiry) {
        return rows.stream().map(row -> new Figure(row, inquiry.read(row, Value.class))).toList();
    }

    private static List<String> compared(Family family, List<Figure> figures) {
        return figures.stream()
                .filter(each -> each.isOf(family.region()))
                .map(each -> each.value().indicator())
                .distinct()
                .toList();
    }

    private static Map<String, ObjectNode> byCode(List<ObjectNode> indicators) {
        return indicators.stream()
                .collect(Collectors.toMap(each -> each.path("code").asText(), Function.identity()));
    }

    /// What indicators-service holds.
    private record Known(Family family, List<Figure> figures, Map<String, ObjectNode> indicators) {}
}
