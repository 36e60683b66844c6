package cityplan.gateway.context;

import cityplan.gateway.inquiry.Criteria;
import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A target, and how it stands. Both are as indicators-service says them; the evaluation leaves out
/// what the target says already.
public record Judged(ObjectNode target, @Nullable ObjectNode evaluation) {

    private static final Set<String> OF_THE_TARGET =
            Set.of(
                    "target",
                    "plan",
                    "theme",
                    "indicator",
                    "region",
                    "measure",
                    "period",
                    "operator",
                    "valueLow",
                    "valueHigh",
                    "reference",
                    "unit",
                    "nature",
                    "commitment",
                    "conflicts");

    /// Asks for targets in every plan, and how they stand.
    public static CompletionStage<List<Judged>> ask(
            Inquiry inquiry, Map<String, List<String>> criteria) {
        List<String> fields =
                List.of(inquiry.fields(List.of("target", "status", "gap"), "evaluation"));
        var evaluations =
                inquiry.list(
                        Part.INDICATORS, "evaluations", Criteria.with(criteria, "fields", fields));
        return inquiry.list(Part.INDICATORS, "targets", criteria)
                .thenCombine(evaluations, Judged::of);
    }

    /// Each target with its evaluation, in the order of the targets.
    static List<Judged> of(List<ObjectNode> targets, List<ObjectNode> evaluations) {
        Map<String, ObjectNode> byTarget =
                evaluations.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.path("target").asText(), Function.identity()));
        return targets.stream()
                .map(target -> of(target, byTarget.get(target.path("id").asText())))
                .toList();
    }

    private static Judged of(ObjectNode target, @Nullable ObjectNode evaluation) {
        return new Judged(target, evaluation == null ? null : own(evaluation));
    }

    /// The evaluation without what the target says already.
    public static ObjectNode own(ObjectNode evaluation) {
        return evaluation.deepCopy().without(OF_THE_TARGET);
    }
}
