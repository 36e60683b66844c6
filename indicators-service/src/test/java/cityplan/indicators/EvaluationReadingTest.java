package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.cutDown;
import static cityplan.common.test.Api.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;
import cityplan.indicators.evaluation.result.Status;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
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

    @Inject Jdbi jdbi;

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
    void every_target_is_there_once_on_some_page_and_pages_lead_back() {
        List<String> seen = new ArrayList<>();
        String first = "/v1/evaluations?at=" + AT + "&limit=200&sort=-status,indicator&count=true";
        String path = first;
        String last = first;
        while (path != null) {
            Response page = badly().get(path);
            seen.addAll(page.path("items.target"));
            assertThat(page.<Integer>path("total")).isEqualTo(531);
            last = path;
            path = page.path("links.next");
        }

        assertThat(seen).hasSize(531).doesNotHaveDuplicates();
        Response before = badly().get((String) badly().get(last).path("links.prev"));
        assertThat(before.<List<String>>path("items.target")).isEqualTo(seen.subList(200, 400));
        assertThat(before.<String>path("links.prev")).isNotNull();
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
    void evaluations_are_filtered_by_what_was_judged_and_how() {
        api().queryParam("at", AT)
                .queryParam("plan", "ANNUAL_2023")
                .queryParam("status", "met", "exceeded")
                .queryParam("region", "530100")
                .queryParam("nature", "none")
                .queryParam("period", "2023")
                .get("/v1/evaluations")
                .then()
                .body("items.plan", everyItem(equalTo("ANNUAL_2023")))
                .body("items.status", hasItem("exceeded"))
                .body("items.status", hasItem("met"));
        api().queryParam("at", AT)
                .queryParam("theme", "ECONOMY")
                .queryParam("indicator", "GDP")
                .queryParam("status", "missed")
                .get("/v1/evaluations")
                .then()
                .body(
                        "items.findAll { it.plan == 'ANNUAL_2021' }.difference",
                        equalTo(List.of(-4.3f)));
        api().queryParam("indicator", "NOTHING")
                .get("/v1/evaluations")
                .then()
                .body("items", empty());
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
        jdbi.useHandle(handle -> {
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

    @Test
    void wrong_parameters_are_named() {
        badly().get("/v1/evaluations?ruleSet=standard-9")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-rule-set-suggestion"))
                .body("errors[0].message", containsString("standard-1"));
        badly().get(MEDICAL + "?ruleSet=mine").then().statusCode(400);
        badly().get("/v1/evaluations?status=good&at=2999-01-01&sort=gap&nature=soft&stats=x")
                .then()
                .statusCode(400)
                .body("errors", hasSize(5));
        api().get("/v1/targets/tgt-nothing/evaluation").then().statusCode(404);
        badly().get("/v1/targets/a%20b/evaluation").then().statusCode(400);
    }

    @Test
    void sentences_and_formulas_are_in_the_language_asked_for() {
        api().header("Accept-Language", "zh")
                .queryParam("at", AT)
                .get(MEDICAL)
                .then()
                .header("Content-Language", "zh")
                .body("explanation", equalTo("期限已到，超额完成目标且超出容差。"))
                .body("derivation.formulas.name", hasItem("completion"))
                .body("derivation.formulas.text", hasItem(containsString("完成率 = 100 × 实际值")))
                .body("status", equalTo("exceeded"));
    }

    @Test
    void an_unchanged_answer_is_not_sent_again() {
        Response first = api().queryParam("at", AT).get("/v1/evaluations");

        api().queryParam("at", AT)
                .header("If-None-Match", first.header("ETag"))
                .get("/v1/evaluations")
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }

    @Test
    void chosen_fields_and_tables_are_answered() {
        cutDown()
                .get("/v1/evaluations?at=" + AT + "&fields=target,status,derivation.rule&limit=1")
                .then()
                .body("items[0].derivation.rule", notNullValue())
                .body("items[0].plan", nullValue());
        String table =
                cutDown()
                        .header("Accept-Language", "zh")
                        .get(
                                "/v1/evaluations?at="
                                        + AT
                                        + "&plan=ANNUAL_2023&format=csv&fields=target,completion,status")
                        .asString();
        assertThat(table).startsWith("目标,完成率,").contains(",102.8,exceeded");
    }

    private static void correct(String row) {
        String header =
                "id,indicator,region,measure,period,value,qualifier,status,source,locator,note\n";
        sending(Tokens.of("indicator-editor"))
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
