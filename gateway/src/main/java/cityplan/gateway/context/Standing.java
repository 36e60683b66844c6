package cityplan.gateway.context;

import cityplan.gateway.inquiry.Criteria;
import cityplan.gateway.inquiry.Inquiry;
import cityplan.gateway.part.Part;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/// How an indicator stands, as indicators-service says it.
///
/// @param figures the latest observation of each of its series
/// @param targets what plans want it to be, and how that stands
public record Standing(ObjectNode indicator, List<ObjectNode> figures, List<Judged> targets) {

    public Standing {
        figures = List.copyOf(figures);
        targets = List.copyOf(targets);
    }

    /// Asks how indicators stand, by further criteria; in the order of the indicators.
    public static CompletionStage<List<Standing>> ask(
            Inquiry inquiry, List<ObjectNode> indicators, Map<String, List<String>> criteria) {
        List<String> codes = indicators.stream().map(each -> text(each, "code")).toList();
        var theirs = Criteria.with(criteria, "indicator", codes);
        var figures =
                inquiry.list(
                        Part.INDICATORS,
                        "observations",
                        Criteria.with(theirs, "latest", List.of("1")));
        return Judged.ask(inquiry, theirs)
                .thenCombine(figures, (judged, observed) -> of(indicators, observed, judged));
    }

    static List<Standing> of(
            List<ObjectNode> indicators, List<ObjectNode> figures, List<Judged> targets) {
        return indicators.stream()
                .map(indicator -> of(indicator, text(indicator, "code"), figures, targets))
                .toList();
    }

    private static Standing of(
            ObjectNode indicator, String code, List<ObjectNode> figures, List<Judged> targets) {
        return new Standing(
                indicator,
                figures.stream().filter(each -> text(each, "indicator").equals(code)).toList(),
                targets.stream()
                        .filter(each -> text(each.target(), "indicator").equals(code))
                        .toList());
    }

    private static String text(ObjectNode row, String field) {
        return row.path(field).asText();
    }
}
