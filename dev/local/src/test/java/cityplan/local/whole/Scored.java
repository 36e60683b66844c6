package cityplan.local.whole;

import static cityplan.local.whole.Plain.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/// The report of a plan beside the scorecard of the same plan.
record Scored(JsonNode report, JsonNode scorecard) {

    void check() {
        groups();
        distances();
        unjudged();
    }

    private void groups() {
        var byTheme = new TreeMap<String, Long>();
        var byNature = new TreeMap<String, Long>();
        for (JsonNode group : scorecard.at("/groups")) {
            long targets = group.path("targets").asLong();
            byTheme.merge(key(text(group, "theme"), group), targets, Long::sum);
            byNature.merge(key(text(group, "nature"), group), targets, Long::sum);
        }
        assertThat(counts(report.at("/summary/themes"))).isEqualTo(byTheme);
        assertThat(counts(report.at("/summary/natures"))).isEqualTo(byNature);
    }

    private static Map<String, Long> counts(JsonNode groups) {
        var counts = new TreeMap<String, Long>();
        for (JsonNode group : groups) {
            for (JsonNode count : group.path("statuses")) {
                if (count.path("targets").asLong() > 0) {
                    counts.put(key(text(group, "code"), count), count.path("targets").asLong());
                }
            }
        }
        return counts;
    }

    private static String key(String code, JsonNode count) {
        return code + " " + text(count, "status");
    }

    /// The scorecard ranks the farthest by figures that are not rounded.
    private void distances() {
        Map<String, BigDecimal> ranked = new HashMap<>();
        for (String list : List.of("worst", "best")) {
            for (JsonNode each : scorecard.path(list)) {
                ranked.put(text(each, "target"), each.path("gapInTolerances").decimalValue());
            }
        }
        int compared = 0;
        for (JsonNode list : report.at("/standsOut")) {
            for (JsonNode each : list) {
                BigDecimal expected = ranked.get(text(each, "target"));
                if (expected != null) {
                    assertThat(each.path("distance").decimalValue()).isEqualByComparingTo(expected);
                    compared++;
                }
            }
        }
        assertThat(compared).isPositive();
    }

    private void unjudged() {
        var expected = new TreeMap<String, List<String>>();
        scorecard
                .at("/notAssessable")
                .forEach(each ->
                        expected.put(
                                text(each, "reason"),
                                each.path("items").findValuesAsText("target").stream()
                                        .sorted()
                                        .toList()));
        var shown = new TreeMap<String, List<String>>();
        report.at("/notJudged")
                .forEach(each ->
                        shown.put(
                                text(each, "reason"),
                                StreamSupport.stream(each.path("targets").spliterator(), false)
                                        .map(JsonNode::asText)
                                        .sorted()
                                        .toList()));
        assertThat(shown).isEqualTo(expected);
    }
}
