package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;
import cityplan.indicators.evaluation.result.Status;
import cityplan.store.test.Roles;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Evaluations as they are asked for.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EvaluationReadingTest {

    private static final String AT = "2024-06-30";
    private static final String MEDICAL = "/v1/targets/tgt-9c36911bc911/evaluation";
    private static final String TEACHERS = "/v1/targets/tgt-a5a985508713/evaluation";

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void any_statement_of_a_target_leads_to_its_evaluation() {
        String own =
                api().queryParam("at", AT)
                        .get("/v1/targets/tgt-4cb2b12ca0ac/evaluation")
                        .asString();
        String other =
                api().queryParam("at", AT)
                        .get("/v1/targets/tgt-e67f18a025f1/evaluation")
                        .asString();
        String id = api().get("/v1/targets/tgt-e67f18a025f1").path("id");

        assertThat(own).isEqualTo(other).contains("\"target\":\"" + id + "\"");
        assertThat(api().queryParam("at", AT).get("/v1/targets/" + id + "/evaluation").asString())
                .isEqualTo(own);
    }

    @Test
    void an_evaluation_names_every_figure_with_its_source_and_its_working() {
        api().queryParam("at", AT)
                .get(MEDICAL)
                .then()
                .statusCode(200)
                .body("status", equalTo("exceeded"))
                .body("ruleSet", equalTo("standard-1"))
                .body("derivation.rule", equalTo("3-period-over"))
                .body("derivation.inputs.role", equalTo(List.of("target", "actual")))
                .body("derivation.inputs[1].statements[0].source", equalTo("PRESS_2024"))
                .body(
                        "derivation.formulas.find { it.name == 'completion' }.text",
                        containsString("/ 581 = 102.8 %"));
    }

    @Test
    void a_correction_recorded_later_never_changes_an_earlier_answer() {
        Response now = api().queryParam("at", AT).get(TEACHERS);
        String asOf = now.path("asOf");
        String list = "/v1/evaluations?plan=ANNUAL_2023&at=" + AT + "&asOf=" + asOf;
        String before = badly().get(list).asString();
        String row =
                "obs-15fe12261f25,FAMOUS_TEACHERS_PRINCIPALS_RECRUITED,530100,LEVEL,2023,%s,,final,PRESS_2024,2023年10件惠民实事 第1件 教育资源,%s\n";

        try {
            correct(row.formatted("345", "corrected"));

            assertThat(api().queryParam("at", AT).get(TEACHERS).asString())
                    .contains("\"completion\":492.9");
            Response again = api().queryParam("at", AT).queryParam("asOf", asOf).get(TEACHERS);
            assertThat(again.asString()).isEqualTo(now.asString());
            assertThat(badly().get(list).asString()).isEqualTo(before);
        } finally {
            correct(
                    row.formatted(
                            "338",
                            "derived: sum of 317 teachers and 21 school heads; the sum is not printed"));
        }
    }

    @Test
    void on_the_reference_data_most_targets_have_no_observation_yet() {
        Map<String, Integer> totals = new TreeMap<>();
        for (String status : Status.CODES) {
            totals.put(status, total("status", status));
        }

        assertThat(totals)
                .containsOnly(
                        Map.entry("exceeded", 21),
                        Map.entry("met", 8),
                        Map.entry("missed", 1),
                        Map.entry("met_early", 2),
                        Map.entry("on_track", 5),
                        Map.entry("lagging", 2),
                        Map.entry("off_track", 1),
                        Map.entry("regressing", 0),
                        Map.entry("not_assessable", 491));
        List<String> reasons = new ArrayList<>();
        String path = "/v1/evaluations?at=" + AT + "&status=not_assessable&limit=500";
        reasons.addAll(badly().get(path).path("items.reason"));
        assertThat(Collections.frequency(reasons, "no_observation")).isEqualTo(471);
        assertThat(Collections.frequency(reasons, "not_started")).isEqualTo(12);
        assertThat(Collections.frequency(reasons, "external_target")).isEqualTo(7);
        assertThat(Collections.frequency(reasons, "no_baseline")).isEqualTo(1);
    }

    private static int total(String name, String value) {
        return api().queryParam("at", AT)
                .queryParam(name, value)
                .queryParam("count", true)
                .queryParam("limit", 1)
                .get("/v1/evaluations")
                .path("total");
    }

    @Test
    void what_contradicts_a_target_is_named_and_both_are_evaluated() {
        Response answer =
                api().queryParam("at", AT)
                        .queryParam("indicator", "POWER_CAPACITY")
                        .queryParam("plan", "FYP14")
                        .queryParam("period", "2025")
                        .get("/v1/evaluations");

        List<String> ids = answer.path("items.target");
        assertThat(ids).hasSize(2);
        assertThat(answer.<List<List<String>>>path("items.conflicts"))
                .containsExactly(List.of(ids.get(1)), List.of(ids.get(0)));
    }

    @Test
    void another_rule_set_replays_an_evaluation() {
        Roles.owner()
                .useHandle(handle -> {
                    handle.execute(
                            "INSERT INTO rule_set (code, name, version) VALUES ('wide-1', 'wide', 1)"
                                    + " ON CONFLICT DO NOTHING");
                    handle.execute(
                            "INSERT INTO rule_set_vintage SELECT 'wide-1', 0.5, 0.1, 50, 1, 50, '[2020-01-01,)', 'test'"
                                    + " WHERE NOT EXISTS (SELECT FROM rule_set_vintage WHERE code = 'wide-1')");
                });

        api().queryParam("at", AT)
                .queryParam("ruleSet", "wide-1")
                .get(MEDICAL)
                .then()
                .body("status", equalTo("met"))
                .body("ruleSet", equalTo("wide-1"))
                .body("derivation.thresholds.relative", is(1));
        api().queryParam("at", AT).get(MEDICAL).then().body("status", equalTo("exceeded"));
    }

    private static void correct(String row) {
        String header =
                "id,indicator,region,measure,period,value,qualifier,status,source,locator,note\n";
        sending(Tokens.of("indicator-editor plan-admin"))
                .multiPart(
                        "files",
                        "observations.csv",
                        (header + row).getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/v1/imports/indicators?reason=error")
                .then()
                .statusCode(200);
    }
}
