package cityplan.local.whole;

import static cityplan.local.whole.Plain.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Computes reports of plans from the plain resources, as a client would, and compares.
record ComposedReports(Client client) {

    void check() throws Exception {
        whole("ANNUAL_2021", "at=2024-06-30", "&year=2021");
        whole("FYP14", "at=2023-12-31", "");
        targets("FYP14", "&region=KM-URBAN");
        targets("ANNUAL_2023", "");
    }

    /// A report against the scorecard of its plan, and the projects of its region.
    private void whole(String plan, String at, String year) throws Exception {
        JsonNode report = client.json("/v1/plans/" + plan + "/report?view=full&" + at);
        Plain plain = Plain.at(client, report);
        JsonNode scorecard = plain.answer("/v1/plans/" + plan + "/scorecard");

        assertThat(report.at("/plan")).isEqualTo(plain.one("/v1/plans/" + plan));
        assertThat(report.at("/ruleSet")).isEqualTo(scorecard.at("/ruleSet"));
        assertThat(report.at("/summary/targets")).isEqualTo(scorecard.at("/targets"));
        assertThat(report.at("/summary/statuses")).isEqualTo(scorecard.at("/statuses"));
        assertThat(report.at("/conflicts"))
                .containsExactlyElementsOf(plain.all("/v1/target-conflicts?plan=" + plan));
        new Scored(report, scorecard).check();
        projects(report, plain, year);
        headlines(report, plain);
        sources(report, plain);
        page(report);
    }

    private void projects(JsonNode report, Plain plain, String year) throws Exception {
        String region = text(report.path("region"), "code");
        JsonNode projects = report.at("/projects");
        for (String by : List.of("Stage", "Sector", "Year")) {
            String query = "by=" + by.toLowerCase(Locale.ROOT) + "&region=" + region;
            assertThat(projects.path("by" + by))
                    .isEqualTo(plain.answer("/v1/portfolio?" + query + year));
        }
        assertThat(projects.at("/lateMilestones/items"))
                .hasSameSizeAs(plain.all("/v1/milestones?state=late&region=" + region));
        for (JsonNode each : projects.at("/contributions")) {
            String indicator = text(each, "indicator");
            List<JsonNode> plainly = plain.contributions("indicator=" + indicator, region);
            assertThat(each.path("contributions").asInt()).isEqualTo(plainly.size());
            assertThat(sum(each.path("stages"))).isEqualByComparingTo(sum(plainly));
        }
    }

    private static BigDecimal sum(Iterable<JsonNode> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : rows) {
            sum = sum.add(row.path("amount").decimalValue());
        }
        return sum;
    }

    private static void headlines(JsonNode report, Plain plain) throws Exception {
        for (JsonNode each : report.at("/headlines")) {
            int from = report.at("/plan/periodStart").asInt() - 5;
            assertThat(each.path("observations"))
                    .containsExactlyElementsOf(
                            plain.all(
                                    "/v1/observations?indicator=%s&region=%s&measure=%s&frequency=annual&from=%d&to=%s"
                                            .formatted(
                                                    text(each, "indicator"),
                                                    text(each, "region"),
                                                    text(each, "measure"),
                                                    from,
                                                    text(report.path("plan"), "periodEnd"))));
        }
    }

    private static void sources(JsonNode report, Plain plain) throws Exception {
        for (JsonNode each : report.at("/sources")) {
            String id = text(each.path("source"), "id");
            assertThat(each.path("source")).isEqualTo(plain.one("/v1/sources/" + id));
        }
        assertThat(report.at("/sources").findValuesAsText("id"))
                .containsAll(report.at("/themes").findValuesAsText("source"));
    }

    /// The page says what the data say.
    private void page(JsonNode report) throws Exception {
        String page =
                client.get(text(report.path("links"), "self") + "&format=html&lang=zh").body();
        for (JsonNode each : report.at("/themes").findValues("indicator")) {
            if (each.isObject()) {
                assertThat(page).contains(text(each.path("name"), "zh").replace("&", "&amp;"));
            }
        }
    }

    /// Every target with its evaluation and the figures behind it, each asked for alone.
    private void targets(String plan, String region) throws Exception {
        JsonNode report = client.json("/v1/plans/" + plan + "/report?view=full" + region);
        Plain plain = Plain.at(client, report);
        List<JsonNode> judged = new ArrayList<>();
        plain.judged("plan=" + plan + region).forEach(judged::add);

        List<JsonNode> shown = new ArrayList<>();
        for (JsonNode target : report.at("/themes").findValues("targets")) {
            target.forEach(shown::add);
        }
        assertThat(shown).hasSameSizeAs(judged).isNotEmpty();
        for (JsonNode each : shown) {
            assertThat(judged)
                    .anySatisfy(one -> {
                        assertThat(each.path("target")).isEqualTo(one.path("target"));
                        assertThat(each.path("evaluation")).isEqualTo(one.path("evaluation"));
                    });
            assertThat(each.path("figures"))
                    .containsExactlyElementsOf(
                            stream(each.at("/evaluation/derivation/inputs"))
                                    .filter(input -> !text(input, "role").equals("target"))
                                    .toList());
        }
    }

    private static Stream<JsonNode> stream(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
