package cityplan.local.whole;

import static cityplan.local.whole.Plain.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Computes overviews from the plain resources, as a client would, and compares.
record ComposedOverview(Client client) {

    private static final List<String> BAD = List.of("missed", "regressing", "off_track", "lagging");
    private static final String SINCE = "2020-01-01T00:00:00Z";

    void check() throws Exception {
        check("530100", 2021);
        check("530100", 2024);
        check("530102", 2022);
    }

    private void check(String region, int year) throws Exception {
        JsonNode view =
                client.json(
                        "/v1/overview?view=full&region=%s&year=%d&since=%s"
                                .formatted(region, year, SINCE));
        String moments =
                "asOf=%s&at=%s".formatted(view.at("/asOf/indicators").asText(), text(view, "at"));
        var plain = new Plain(client, moments);
        JsonNode judged = plain.judged("region=%s&period=%d".formatted(region, year));

        assertThat(view.at("/indicators")).isNotEmpty();
        for (JsonNode headline : view.at("/indicators")) {
            headline(headline, region, year, judged, plain);
        }
        assertThat(view.at("/shortfalls").findValues("evaluation"))
                .containsExactlyElementsOf(worst(judged));
        portfolio(view.at("/portfolio"), "region=%s&year=%d".formatted(region, year), plain);
        String codes = String.join("&indicator=", view.at("/indicators").findValuesAsText("code"));
        assertThat(view.at("/changedFigures/total").asInt())
                .isEqualTo(
                        plain.all(
                                        "/v1/observations?indicator=%s&region=%s&updatedAfter=%s"
                                                .formatted(codes, region, SINCE))
                                .size());
    }

    private static void headline(
            JsonNode headline, String region, int year, JsonNode judged, Plain plain)
            throws Exception {
        String code = text(headline, "code");
        var measures = new TreeMap<String, List<JsonNode>>();
        for (JsonNode each :
                plain.all(
                        "/v1/observations?frequency=annual&indicator=%s&region=%s&from=%d&to=%d"
                                .formatted(code, region, year - 9, year))) {
            measures.computeIfAbsent(text(each, "measure"), _ -> new ArrayList<>()).add(each);
        }
        List<JsonNode> targets = new ArrayList<>();
        judged.forEach(each -> {
            if (text(each.path("target"), "indicator").equals(code)) {
                targets.add(each);
            }
        });
        List<String> shown = new ArrayList<>();
        for (JsonNode figure : headline.path("figures")) {
            List<JsonNode> series = measures.getOrDefault(text(figure, "measure"), List.of());
            assertThat(figure.path("series").findValues("value"))
                    .containsExactlyElementsOf(
                            series.stream()
                                    .sorted(Comparator.comparing(each -> text(each, "period")))
                                    .map(each -> each.path("value"))
                                    .toList());
            series.stream()
                    .filter(each -> text(each, "period").equals(String.valueOf(year)))
                    .forEach(each ->
                            assertThat(figure.at("/actual/statements"))
                                    .isEqualTo(each.path("statements")));
            figure.path("targets").forEach(target -> shown.add(text(target, "id")));
            figure.path("targets").forEach(target -> distance(figure, target));
        }
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        targets.stream().map(each -> text(each.path("target"), "id")).toList());
        assertThat(headline.findValues("evaluation"))
                .containsExactlyInAnyOrderElementsOf(
                        targets.stream().map(each -> each.path("evaluation")).toList());
    }

    private static void distance(JsonNode figure, JsonNode target) {
        boolean known = figure.has("actual") && target.has("bound");
        assertThat(target.has("distance")).isEqualTo(known);
        if (known) {
            BigDecimal actual = figure.at("/actual/value").decimalValue();
            assertThat(target.path("distance").decimalValue())
                    .isEqualTo(actual.subtract(target.path("bound").decimalValue()));
        }
    }

    private static List<JsonNode> worst(JsonNode judged) {
        var bad = new ArrayList<JsonNode>();
        judged.forEach(each -> {
            if (BAD.contains(status(each))) {
                bad.add(each);
            }
        });
        bad.sort(
                Comparator.<JsonNode>comparingInt(each -> BAD.indexOf(status(each)))
                        .thenComparing(ComposedOverview::proportion)
                        .thenComparing(each -> text(each.path("target"), "indicator"))
                        .thenComparing(each -> text(each.path("target"), "id")));
        return bad.stream().limit(5).map(each -> each.path("evaluation")).toList();
    }

    private static String status(JsonNode judged) {
        return text(judged.path("evaluation"), "status");
    }

    private static BigDecimal proportion(JsonNode judged) {
        BigDecimal bound = judged.at("/target/bound").decimalValue();
        return judged.at("/evaluation/gap").decimalValue().divide(bound, MathContext.DECIMAL64);
    }

    private static void portfolio(JsonNode shown, String query, Plain plain) throws Exception {
        JsonNode portfolio = plain.answer("/v1/portfolio?" + query);
        assertThat(shown.path("projects")).isEqualTo(portfolio.path("projects"));
        assertThat(shown.path("withoutRegion")).isEqualTo(portfolio.path("withoutRegion"));
        assertThat(shown.path("total")).isEqualTo(portfolio.path("total"));
        long counted = 0;
        for (JsonNode stage : shown.findValues("byStage")) {
            for (JsonNode each : stage) {
                counted += each.path("projects").asLong();
            }
        }
        assertThat(counted).isEqualTo(portfolio.path("projects").asLong());
        assertThat(shown.path("behind").findValues("lead"))
                .containsExactlyElementsOf(
                        plain.all("/v1/investment-lines?light=red&" + query).stream()
                                .map(line -> line.at("/execution/lead"))
                                .sorted(Comparator.comparing(JsonNode::decimalValue))
                                .limit(5)
                                .toList());
        String within = query.replaceFirst("year=(\\d+)", "from=$1&to=$1");
        assertThat(shown.path("late").findValues("milestone"))
                .containsExactlyElementsOf(
                        plain.all("/v1/milestones?state=late&sort=-delayDays&" + within).stream()
                                .limit(5)
                                .toList());
    }
}
