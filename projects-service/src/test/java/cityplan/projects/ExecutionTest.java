package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;

/// How the plans of years are carried out: everything derived, with what it is derived from.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExecutionTest {

    private static final String EDITOR = "project-editor plan-admin";

    private static final List<String> PROJECTS =
            List.of("x-pace", "x-behind", "x-halt", "x-quiet", "x-open", "x-idle", "x-dollar");

    private static final String LINES =
            """
            project,year,list_level,list_category,key_project,planned,adjusted,investment_unit,reason,source,locator,note
            x-pace,2021,city,ongoing,true,10,,CNY_100M,,X_2022,,
            x-pace,2022,city,ongoing,true,12,10,CNY_100M,late,X_2022,,
            x-behind,2022,city,ongoing,false,12,,CNY_100M,,X_2022,,
            x-halt,2022,city,ongoing,false,12,,CNY_100M,,X_2022,,
            x-quiet,2022,city,ongoing,false,12,,CNY_100M,,X_2022,,
            x-open,2022,city,preparatory,false,,,,,X_2022,,
            x-idle,2022,city,preparatory,false,0,,CNY_100M,,X_2022,,
            x-dollar,2022,city,ongoing,false,1000,,USD_10K,,X_2022,,
            """;

    private static final String ACTUALS =
            """
            project,month,amount,investment_unit,source,locator,note
            x-pace,2021-03,6,CNY_100M,X_2022,,
            x-pace,2022-01,2.50,CNY_100M,X_2022,,
            x-pace,2022-02,10000,CNY_10K,X_2022,,
            x-pace,2022-04,0.50,CNY_100M,X_2023,,
            x-behind,2022-06,4,CNY_100M,X_2022,,
            x-halt,2022-06,0,CNY_100M,X_2022,,
            x-open,2022-06,4,CNY_100M,X_2022,,
            x-idle,2022-06,4,CNY_100M,X_2022,,
            x-dollar,2022-06,4,CNY_100M,X_2022,,
            """;

    @BeforeAll
    static void load() {
        Invented.load();
        PROJECTS.forEach(code -> Invented.project(code, "50"));
        Invented.send("investment_lines.csv", LINES).statusCode(200);
        Invented.send("investment_actuals.csv", ACTUALS).statusCode(200);
    }

    @Test
    void a_line_shows_what_was_spent_and_all_that_follows_from_it() {
        Response answer = api().get("/v1/projects/x-pace/investment/2022");

        answer.then()
                .body("execution.plan.amount", equalTo(10))
                .body("execution.upTo", equalTo("2022-04"))
                .body("execution.unreported", contains("2022-03"))
                .body("execution.months.month", contains("2022-01", "2022-02", "2022-04"))
                .body("execution.months.source", contains("X_2022", "X_2022", "X_2023"))
                .body("execution.light", equalTo("green"))
                .body("execution.reason", nullValue())
                .body("execution.ruleSet.code", equalTo("standard-1"))
                .body("execution.forecast.method", equalTo("linear-run-rate"))
                .body("execution.cumulative.since", equalTo("2021-03"));
        assertThat(answer.asString())
                .contains(
                        "\"actual\":{\"amount\":4,\"currency\":\"CNY\",\"unit\":\"CNY_100M\"}",
                        "\"completionRate\":40.0,\"elapsed\":33.3,\"lead\":6.7",
                        "\"yearEnd\":{\"amount\":12.00,\"currency\":\"CNY\",\"unit\":\"CNY_100M\"},\"rate\":120.0",
                        "\"cumulative\":{\"actual\":{\"amount\":10,\"currency\":\"CNY\",\"unit\":\"CNY_100M\"}",
                        "\"total\":{\"amount\":50,\"currency\":\"CNY\",\"unit\":\"CNY_100M\"},\"rate\":20.0");
    }

    @Test
    void only_months_whose_source_was_published_count() {
        api().queryParam("at", "2022-12-31")
                .get("/v1/projects/x-pace/investment/2022")
                .then()
                .body("execution.upTo", equalTo("2022-02"))
                .body("execution.unreported", hasSize(0))
                .body("execution.actual.amount", equalTo(3.5f));
    }

    @ParameterizedTest
    @CsvSource({
        "x-behind, yellow,",
        "x-halt, red,",
        "x-quiet,, no_actual",
        "x-open,, no_plan",
        "x-idle,, nothing_planned",
        "x-dollar,, another_currency"
    })
    void there_is_a_light_or_a_reason_why_there_is_none(
            String project, String light, String reason) {
        api().get("/v1/projects/%s/investment/2022".formatted(project))
                .then()
                .body("execution.light", equalTo(light))
                .body("execution.reason", equalTo(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "green, standard-1, x-pace",
        "yellow, standard-1, x-behind",
        "yellow, strict-1,",
        "red, standard-1, x-halt",
        "red, strict-1, x-behind;x-halt",
        "none, strict-1, x-dollar;x-idle;x-open;x-quiet"
    })
    void lists_filter_by_the_light_that_a_rule_set_gives(
            String light, String ruleSet, String projects) {
        String[] expected = projects == null ? new String[0] : projects.split(";");

        api().queryParam("year", 2022)
                .queryParam("project", PROJECTS)
                .queryParam("light", light)
                .queryParam("ruleSet", ruleSet)
                .queryParam("count", true)
                .get("/v1/investment-lines")
                .then()
                .body("items.project", containsInAnyOrder(expected))
                .body(
                        "items.execution.ruleSet.code.unique().size()",
                        equalTo(Math.min(1, expected.length)))
                .body("total", equalTo(expected.length));
    }

    @Test
    void a_line_is_judged_again_under_another_rule_set() {
        String line = "/v1/projects/x-behind/investment/2022";

        api().queryParam("ruleSet", "strict-1")
                .get(line)
                .then()
                .body("execution.light", equalTo("red"))
                .body("execution.lead", equalTo(-16.7f))
                .body("execution.ruleSet.red", equalTo(15));
        badly().get(line + "?ruleSet=strict-2")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-rule-set-suggestion"));
    }

    @Test
    void the_months_of_a_year_add_up_to_it_at_every_moment() {
        Invented.project("x-sum", "50");
        String line = "/v1/projects/x-sum/investment/2020";
        String said =
                """
                {"listLevel": "city", "listCategory": "ongoing", "keyProject": false, "source": "X_2022",
                 "plannedInvestment": {"amount": 12}, "investmentUnit": "CNY_100M"}
                """;
        put(line, said).statusCode(201);
        for (int month = 1; month <= 12; month++) {
            String place = "/v1/projects/x-sum/actuals/2020-%02d".formatted(month);
            String amount =
                    "{\"money\": {\"amount\": %d.25, \"unit\": \"CNY_100M\"}, \"source\": \"X_2022\"}";
            String asOf =
                    put(place, amount.formatted(month)).statusCode(201).extract().path("asOf");

            Response then = api().queryParam("asOf", asOf).get(line);

            assertThat(number(then, "execution.months.money.amount.sum()"))
                    .isEqualByComparingTo(number(then, "execution.actual.amount"));
            then.then().body("execution.months", hasSize(month));
        }
    }

    private static BigDecimal number(Response answer, String path) {
        return new BigDecimal(answer.path(path).toString());
    }

    private static ValidatableResponse put(String path, String body) {
        return writing(EDITOR).header("If-None-Match", "*").body(body).put(path).then();
    }
}
