package cityplan.gateway.report.rule;

import cityplan.gateway.context.Judged;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A target and how it stands, with the figures that it was judged by; all as indicators-service
/// says it.
///
/// @param figures what went into the evaluation beside the target: actual, baseline, reference
public record Finding(
        ObjectNode target,
        ObjectNode evaluation,
        ArrayNode figures,
        @JsonIgnore String theme,
        @JsonIgnore @Nullable BigDecimal tolerance) {

    /// Reads the figures from the derivation.
    static Finding of(ObjectNode target, ObjectNode said) {
        ObjectNode evaluation = Judged.own(said);
        JsonNode derivation = evaluation.path("derivation");
        ArrayNode figures = evaluation.arrayNode();
        derivation
                .path("inputs")
                .forEach(input -> {
                    if (!input.path("role").asText().equals("target")) {
                        figures.add(input);
                    }
                });
        JsonNode tolerance = derivation.at("/thresholds/tolerance");
        return new Finding(
                target,
                evaluation,
                figures,
                said.path("theme").asText(),
                tolerance.isNumber() ? tolerance.decimalValue() : null);
    }

    /// Each target with its evaluation: by indicator and period.
    public static List<Finding> all(List<ObjectNode> targets, List<ObjectNode> evaluations) {
        Map<String, ObjectNode> byTarget =
                evaluations.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.path("target").asText(), Function.identity()));
        return targets.stream()
                .map(each ->
                        of(each, Objects.requireNonNull(byTarget.get(each.path("id").asText()))))
                .sorted(
                        Comparator.comparing(Finding::indicator)
                                .thenComparing(Finding::period)
                                .thenComparing(Finding::id))
                .toList();
    }

    public String id() {
        return target.path("id").asText();
    }

    public String indicator() {
        return target.path("indicator").asText();
    }

    public String nature() {
        return target.path("nature").asText();
    }

    public String period() {
        return target.path("period").asText();
    }

    public String status() {
        return evaluation.path("status").asText();
    }

    public boolean isJudged() {
        return !status().equals(Status.NOT_ASSESSABLE);
    }

    /// By how many tolerances of its bound the figure is on the good side, so that gaps of any unit
    /// can be compared; none where the tolerance is zero.
    Optional<BigDecimal> distance() {
        JsonNode gap = evaluation.path("gap");
        return Optional.ofNullable(tolerance)
                .filter(each -> each.signum() > 0 && gap.isNumber())
                .map(each -> gap.decimalValue().divide(each, 1, RoundingMode.HALF_UP));
    }
}
