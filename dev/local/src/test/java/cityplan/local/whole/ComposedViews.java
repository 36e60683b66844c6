package cityplan.local.whole;

import static cityplan.local.whole.Plain.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Computes composed views from the plain resources, as a client would, and compares.
record ComposedViews(Client client) {

    void check() throws Exception {
        new ComposedIndicators(client).check();
        new ComposedReports(client).check();
        new ComposedOverview(client).check();
        for (String code : List.of("metro-line-5", "new-energy-base-3gw", "puji-park")) {
            project(code);
        }
        theme("SECURITY", "530100");
        theme("INFRASTRUCTURE", "530100");
        theme("URBAN", "530102");
        region("530103", 2021);
        region("530102", 2022);
        region("530100", 2020);
    }

    private void project(String code) throws Exception {
        JsonNode view = client.json("/v1/projects/" + code + "/context?view=full");
        Plain plain = Plain.at(client, view);

        assertThat(view.at("/project")).isEqualTo(plain.one("/v1/projects/" + code));
        assertThat(view.at("/stages"))
                .isEqualTo(
                        ((ObjectNode) plain.one("/v1/projects/" + code + "/stages"))
                                .without(List.of("project", "events")));
        assertThat(view.at("/indicators").findValues("contribution"))
                .containsExactlyElementsOf(plain.all("/v1/contributions?project=" + code));
        assertThat(view.at("/indicators")).isNotEmpty();
        for (JsonNode each : view.at("/indicators")) {
            standing(each, text(each.path("contribution"), "indicator"), "", plain);
        }
    }

    private void theme(String code, String region) throws Exception {
        JsonNode view = client.json("/v1/themes/" + code + "/context?view=full&region=" + region);
        Plain plain = Plain.at(client, view);

        assertThat(view.at("/theme")).isEqualTo(plain.one("/v1/themes/" + code));
        assertThat(view.at("/region")).isEqualTo(plain.one("/v1/regions/" + region));
        assertThat(view.at("/indicators").findValues("indicator"))
                .containsAll(plain.all("/v1/indicators?theme=" + code));
        var statuses = new TreeMap<String, Long>();
        plain.texts("/v1/evaluations?theme=" + code + "&region=" + region, "status")
                .forEach(status -> statuses.merge(status, 1L, Long::sum));
        var shown = new TreeMap<String, Long>();
        view.at("/statuses")
                .forEach(each -> shown.put(text(each, "status"), each.path("targets").asLong()));
        assertThat(shown).isEqualTo(statuses);
        List<JsonNode> contributions = new ArrayList<>();
        for (JsonNode each : view.at("/indicators")) {
            String indicator = text(each.path("indicator"), "code");
            standing(each, indicator, "&region=" + region, plain);
            contributions.addAll(plain.contributions("indicator=" + indicator, region));
        }
        serving(view, contributions, plain);
    }

    private static void serving(JsonNode view, List<JsonNode> contributions, Plain plain)
            throws Exception {
        Set<String> programmes = new TreeSet<>();
        List<JsonNode> shown = new ArrayList<>();
        for (JsonNode each : view.at("/projects")) {
            JsonNode project = plain.one("/v1/projects/" + text(each.path("project"), "code"));
            assertThat(each.path("project")).isEqualTo(project);
            each.path("contributions").forEach(shown::add);
            if (project.has("programme")) {
                programmes.add(text(project, "programme"));
            }
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(contributions);
        assertThat(view.at("/programmes").findValues("programme"))
                .extracting(each -> text(each, "code"))
                .containsExactlyElementsOf(programmes);
    }

    private static void standing(JsonNode standing, String code, String region, Plain plain)
            throws Exception {
        String query = "indicator=" + code + region;
        assertThat(standing.path("indicator")).isEqualTo(plain.one("/v1/indicators/" + code));
        assertThat(standing.path("figures"))
                .containsExactlyElementsOf(plain.all("/v1/observations?latest=1&" + query));
        assertThat(standing.path("targets")).isEqualTo(plain.judged(query));
    }

    private void region(String code, int year) throws Exception {
        JsonNode view = client.json("/v1/regions/" + code + "/profile?view=full&year=" + year);
        Plain plain = Plain.at(client, view);
        JsonNode region = plain.one("/v1/regions/" + code);
        String parent = text(region, "parent");

        assertThat(view.at("/region")).isEqualTo(region);
        assertThat(view.at("/parent")).isEqualTo(plain.one("/v1/regions/" + parent));
        assertThat(view.at("/portfolio"))
                .isEqualTo(plain.answer("/v1/portfolio?by=stage&region=" + code + "&year=" + year));
        assertThat(view.at("/indicators").findValues("observation"))
                .containsExactlyElementsOf(
                        plain.all("/v1/observations?region=" + code + "&period=" + year));
        Set<String> siblings = Set.copyOf(view.at("/siblings").findValuesAsText("code"));
        for (JsonNode side : view.at("/indicators")) {
            side(side, siblings, parent, plain);
        }
    }

    private static void side(JsonNode side, Set<String> siblings, String parent, Plain plain)
            throws Exception {
        JsonNode own = side.path("observation");
        String indicator = text(own, "indicator");
        boolean less = text(plain.one("/v1/indicators/" + indicator), "direction").equals("lower");
        int rank = 1;
        for (JsonNode other :
                plain.all(
                        "/v1/observations?indicator=%s&measure=%s&period=%s"
                                .formatted(indicator, text(own, "measure"), text(own, "period")))) {
            int order = number(other, "value").compareTo(number(own, "value"));
            if (siblings.contains(text(other, "region")) && (less ? order < 0 : order > 0)) {
                rank++;
            }
            if (text(other, "region").equals(parent)) {
                assertThat(side.path("parent")).isEqualTo(other);
            }
        }
        assertThat(side.path("rank").asInt()).isEqualTo(rank);
        if (side.has("share")) {
            BigDecimal whole = number(side.path("parent"), "value");
            BigDecimal part = number(own, "value").movePointRight(2);
            assertThat(number(side, "share"))
                    .isEqualTo(part.divide(whole, 1, RoundingMode.HALF_UP));
        }
    }

    private static BigDecimal number(JsonNode row, String field) {
        return row.path(field).decimalValue();
    }
}
