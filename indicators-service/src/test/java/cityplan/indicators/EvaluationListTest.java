package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.cutDown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Lists of evaluations: pages, filters, forms, and what is wrong with a request.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EvaluationListTest {

    private static final String AT = "2024-06-30";
    private static final String MEDICAL = "/v1/targets/tgt-9c36911bc911/evaluation";

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
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
}
