package cityplan.local.whole;

import static cityplan.local.whole.Plain.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Computes the contexts of indicators from the plain resources, as a client would, and compares.
record ComposedIndicators(Client client) {

    private static final List<String> INDICATORS =
            List.of("POWER_CAPACITY", "METRO_LENGTH", "METRO_LINES", "LOGISTICS_CENTRES", "GDP");

    void check() throws Exception {
        for (String code : INDICATORS) {
            check(code, "530100");
        }
        check("LAKE_DREDGED_AREA", "530102");
        check("INDUSTRIAL_INVESTMENT", "530102");
    }

    private void check(String code, String region) throws Exception {
        JsonNode view =
                client.json("/v1/indicators/" + code + "/context?view=full&region=" + region);
        Plain plain = Plain.at(client, view);
        String query = "indicator=" + code;
        String there = query + "&region=" + region;

        assertThat(view.at("/region")).isEqualTo(plain.one("/v1/regions/" + region));
        assertThat(view.at("/indicator")).isEqualTo(plain.one("/v1/indicators/" + code));
        List<JsonNode> observations = plain.all("/v1/observations?" + there);
        assertThat(view.at("/observations")).containsExactlyElementsOf(observations);
        assertThat(view.at("/targets")).isEqualTo(plain.judged(there));
        assertThat(view.at("/contributions").findValues("contribution"))
                .containsExactlyElementsOf(plain.contributions(query, region));
        for (JsonNode each : view.at("/contributions")) {
            String project = text(each.path("contribution"), "project");
            assertThat(each.path("project")).isEqualTo(plain.one("/v1/projects/" + project));
        }
        delivery(view, open(observations));
    }

    /// The figure to which the rest is added.
    private static Optional<JsonNode> open(List<JsonNode> observations) {
        return observations.stream()
                .filter(each -> text(each, "measure").equals("LEVEL"))
                .filter(each -> text(each, "frequency").equals("annual"))
                .max(Comparator.comparing(each -> text(each, "period")));
    }

    private static void delivery(JsonNode view, Optional<JsonNode> open) {
        JsonNode delivery = view.at("/delivery");
        assertThat(delivery.at("/open/value"))
                .isEqualTo(open.map(each -> each.path("value")).orElse(delivery.at("/none")));
        var stages = new TreeMap<String, BigDecimal>();
        long unquantified = 0;
        for (JsonNode each : view.at("/contributions")) {
            JsonNode amount = each.at("/contribution/amount");
            if (isOver(each.path("project"), open)) {
                continue;
            }
            if (amount.isNumber()) {
                String stage = text(each.path("project"), "stage");
                stages.merge(stage, amount.decimalValue(), BigDecimal::add);
            } else {
                unquantified++;
            }
        }
        var shown = new TreeMap<String, BigDecimal>();
        delivery.at("/byStage")
                .forEach(
                        each -> shown.put(text(each, "stage"), each.path("amount").decimalValue()));
        assertThat(shown).isEqualTo(stages);
        assertThat(delivery.at("/unquantified").asLong()).isEqualTo(unquantified);
        BigDecimal total = stages.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(delivery.at("/total/amount").decimalValue()).isEqualTo(total);
        delivery.at("/targets").forEach(target -> gap(target, total, open));
    }

    private static void gap(JsonNode target, BigDecimal total, Optional<JsonNode> open) {
        BigDecimal parts = BigDecimal.ZERO;
        for (String when : List.of("inTime", "late", "undated")) {
            parts = parts.add(target.path(when).path("amount").decimalValue());
        }
        assertThat(parts).isEqualByComparingTo(total);
        open.ifPresent(figure ->
                assertThat(target.path("gapAllDone").decimalValue())
                        .isEqualByComparingTo(
                                figure.path("value")
                                        .decimalValue()
                                        .add(total)
                                        .subtract(target.path("bound").decimalValue())));
    }

    /// Whether a project was in operation by the end of the figure's year, or ended.
    private static boolean isOver(JsonNode project, Optional<JsonNode> open) {
        String stage = text(project, "stage");
        String since = text(project.path("stageEvent"), "period");
        return Set.of("terminated", "retired").contains(stage)
                || stage.equals("operating")
                        && open.filter(each -> since.compareTo(text(each, "period") + "~") < 0)
                                .isPresent();
    }
}
