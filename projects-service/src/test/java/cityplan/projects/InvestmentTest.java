package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.cutDown;
import static cityplan.common.test.Api.writing;
import static cityplan.common.test.Api.writingBadly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The money of a project is written, read, asked back and refused.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InvestmentTest {

    private static final String EDITOR = "project-editor plan-admin";
    private static final String HOME = "/v1/projects/x-money/";

    private static final String LINE =
            """
            {"listLevel": "city", "listCategory": "ongoing", "keyProject": true,
             "plannedInvestment": {"amount": 12.50}, "investmentUnit": "CNY_100M", "source": "X_2022"}
            """;

    @BeforeAll
    static void load() {
        Invented.load();
        Invented.project("x-money", "100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "investment/2021 | plannedInvestment",
                "actuals/2021-03 | money",
                "estimates/budget-estimate/2019-06 | money",
                "funding/special-bond | money"
            })
    void what_is_said_is_created_amended_and_withdrawn_and_every_state_stays_readable(
            String place, String field) {
        String path = HOME + place;
        String said =
                field.equals("money")
                        ? "{\"money\": {\"amount\": 12.50, \"unit\": \"CNY_100M\"}, \"source\": \"X_2022\"}"
                        : LINE;
        Response created = writing(EDITOR).header("If-None-Match", "*").body(said).put(path);
        created.then()
                .statusCode(201)
                .header("Location", equalTo(path))
                .body("project", equalTo("x-money"))
                .body(field + ".currency", equalTo("CNY"))
                .body(field + ".unit", equalTo("CNY_100M"))
                .body("published", equalTo("2022-07-20"));

        assertThat(created.asString()).contains("\"amount\":12.50,");
        Response sentBack =
                writing(EDITOR)
                        .header("If-Match", created.header("ETag"))
                        .body(created.asString())
                        .put(path);
        sentBack.then()
                .statusCode(200)
                .body("recordedFrom", equalTo(created.<String>path("recordedFrom")));
        Response amended =
                writing(EDITOR)
                        .header("If-Match", created.header("ETag"))
                        .contentType("application/merge-patch+json")
                        .body("{\"%s\": {\"amount\": 13}, \"note\": \"x\"}".formatted(field))
                        .patch(path);
        amended.then().statusCode(200).body(field + ".amount", equalTo(13));

        String list = HOME + place.substring(0, place.indexOf('/'));
        api().get(list).then().body("items.note", hasItem("x"));
        writing(EDITOR)
                .header("If-Match", amended.header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        api().get(path).then().statusCode(404).body("detail", not(containsString("_")));
        api().queryParam("asOf", created.<String>path("asOf"))
                .get(path)
                .then()
                .body(field + ".amount", equalTo(12.5f))
                .body("note", nullValue());
    }

    @Test
    void what_is_not_public_yet_is_held_and_not_told() {
        String path = HOME + "investment/2020";

        cutDown()
                .header("Authorization", "Bearer " + Tokens.of(EDITOR))
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(LINE.replace("X_2022", "X_LATER"))
                .put(path)
                .then()
                .statusCode(201);

        api().get(path).then().statusCode(404);
        put(path, LINE).statusCode(412);
    }

    @Test
    void lines_and_actuals_of_all_projects_are_found_by_year_and_region() {
        Invented.project("x-listed", "100");
        put("/v1/projects/x-listed/investment/1999", LINE).statusCode(201);
        put(
                        "/v1/projects/x-listed/actuals/1999-02",
                        "{\"money\": {\"amount\": 3, \"unit\": \"CNY_100M\"}, \"source\": \"X_2022\"}")
                .statusCode(201);

        api().queryParam("year", 1999)
                .queryParam("region", "530100")
                .queryParam("sector", "transport")
                .queryParam("keyProject", true)
                .queryParam("listLevel", "city")
                .queryParam("sort", "-plan")
                .get("/v1/investment-lines")
                .then()
                .body("items.project", contains("x-listed"));
        api().queryParam("year", 1999)
                .queryParam("region", "530112")
                .get("/v1/investment-lines")
                .then()
                .body("items", hasSize(0));
        api().queryParam("month", "1999-02")
                .get("/v1/investment-actuals")
                .then()
                .body("items.project", contains("x-listed"));
        badly().get("/v1/investment-actuals?month=1999")
                .then()
                .statusCode(400)
                .body("errors.code", contains("month-expected"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "investment/2022 | {\"amount\": -1}                           | /plannedInvestment/amount | non-negative-expected",
                "actuals/2022-01 | {\"amount\": -0.01, \"unit\": \"CNY\"}     | /money/amount | non-negative-expected",
                "actuals/2022-01 | {\"amount\": 3}                            | /money/unit   | required",
                "actuals/2022-01 | {\"amount\": 3, \"unit\": \"COUNT\"}       | /money/unit   | currency-expected",
                "actuals/2022-01 | {\"amount\": 3, \"unit\": \"CNY_10K_PER_MU\"} | /money/unit | currency-expected",
                "actuals/2022-01 | {\"amount\": 3, \"unit\": \"NO_SUCH\"}     | /money/unit   | unknown-reference",
                "estimates/estimate/2020 | {\"amount\": \"3\", \"unit\": \"CNY\"} | /money/amount | json-number-expected",
                "funding/city    | {\"amount\": -3, \"unit\": \"CNY_100M\"}   | /money/amount | non-negative-expected"
            })
    void money_that_cannot_be_is_refused(String place, String money, String pointer, String code) {
        String body =
                place.startsWith("investment")
                        ? LINE.replace("{\"amount\": 12.50}", money)
                        : "{\"money\": %s, \"source\": \"X_2022\"}".formatted(money);

        writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .body(body)
                .put(HOME + place)
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '%s' }.code".formatted(pointer), equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "investment/1948, year-outside",
        "investment/2101, year-outside",
        "investment/22, year-expected",
        "actuals/2022-13, month-expected",
        "actuals/1948-12, year-outside",
        "actuals/2098-01, month-not-over",
        "estimates/estimate/1948-02, year-outside",
        "estimates/guess/2020, one-of",
        "funding/lottery, one-of"
    })
    void times_and_kinds_that_cannot_be_are_refused(String place, String code) {
        String body =
                place.startsWith("investment")
                        ? LINE
                        : "{\"money\": {\"amount\": 3, \"unit\": \"CNY_100M\"}, \"source\": \"X_2022\"}";

        writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .body(body)
                .put(HOME + place)
                .then()
                .statusCode(400)
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @CsvSource({
        "2041, 12.50, CNY_10K, 400",
        "2042, 1001, CNY_100M, 400",
        "2043, 1000, CNY_100M, 201",
        "2044, 100, CNY_10K, 400",
        "2045, 101, CNY_10K, 201",
        "2046, 0, CNY_10K, 201",
        "2047, 12.50, USD_10K, 201"
    })
    void a_plan_that_looks_like_a_slip_of_the_unit_is_asked_back(
            String year, String amount, String unit, int status) {
        String line = LINE.replace("12.50", amount).replace("CNY_100M", unit);
        String path = HOME + "investment/" + year;

        var answer = put(path, line).statusCode(status);

        if (status == 400) {
            answer.body("errors.code", contains("unit-slip"));
            String meant = line.replaceFirst("\\{", "{\"confirmed\": true,");
            put(path, meant).statusCode(201).body("confirmed", equalTo(true));
        }
    }

    @Test
    void what_was_spent_is_held_against_the_plan_of_the_year() {
        Invented.project("x-slip", "100");
        String amount =
                "{\"money\": {\"amount\": %s, \"unit\": \"CNY_100M\"}, \"source\": \"X_2022\"}";
        put("/v1/projects/x-slip/investment/2021", LINE.replace("12.50", "2")).statusCode(201);

        put("/v1/projects/x-slip/actuals/2021-01", amount.formatted("21"))
                .statusCode(400)
                .body("errors.code", contains("unit-slip"));
        put("/v1/projects/x-slip/actuals/2020-01", amount.formatted("21")).statusCode(201);
    }

    @Test
    void an_adjusted_plan_that_differs_says_why() {
        String adjusted =
                LINE.replace("\"source\"", "\"adjustedInvestment\": {\"amount\": 11}, \"source\"");

        put(HOME + "investment/2030", adjusted)
                .statusCode(400)
                .body("errors.pointer", contains("/reason"))
                .body("errors.code", contains("adjustment-unexplained"));
        put(HOME + "investment/2030", adjusted.replace("11", "12.5")).statusCode(201);
        put(HOME + "investment/2031", adjusted.replaceFirst("\\{", "{\"reason\": \"late\","))
                .statusCode(201)
                .body("adjustedInvestment.unit", equalTo("CNY_100M"));
    }

    @Test
    void files_say_the_same_and_a_confirmed_amount_stays_confirmed() {
        Invented.project("x-file", "100");
        String header = "project,month,amount,investment_unit,source,locator,note";
        String row = "x-file,2022-0%d,%s,CNY_100M,X_2022,,";
        String good =
                header + "\n" + row.formatted(1, "5") + "\n" + row.formatted(2, "6.50") + "\n";
        String slip = row.formatted(3, "50000");

        Invented.send("investment_actuals.csv", good).statusCode(200);
        Invented.send("investment_actuals.csv", good).body("changed", equalTo(false));
        Invented.send("investment_actuals.csv", header + "\n" + slip + "\n")
                .statusCode(400)
                .body("errors.code", contains("unit-slip"))
                .body("errors.column", contains("amount"));
        Invented.send("investment_actuals.csv", header + ",confirmed\n" + slip + ",true\n")
                .statusCode(200);
        Invented.send("investment_actuals.csv", header + "\n" + slip + "\n")
                .statusCode(200)
                .body("changed", equalTo(false));
        api().get("/v1/projects/x-file/actuals")
                .then()
                .body("items.month", contains("2022-01", "2022-02", "2022-03"))
                .body("items.confirmed", contains(false, false, true));
    }

    @Test
    void a_project_that_is_not_known_has_no_money() {
        api().get("/v1/projects/no-such/investment").then().statusCode(404);
        api().get("/v1/projects/no-such/estimates").then().statusCode(404);
        put("/v1/projects/no-such/investment/2022", LINE)
                .statusCode(400)
                .body("errors.code", contains("unknown-reference"));
    }

    @Test
    void a_project_never_costs_less_than_nothing() {
        String row = "x-less,虚构项目,Invented project,transport,metro,530102,,-1,CNY_100M,,,,,,,,\n";

        Invented.send("projects.csv", Invented.PROJECTS + row)
                .statusCode(400)
                .body("errors.column", contains("total_investment"))
                .body("errors.code", contains("non-negative-expected"));
    }

    private static ValidatableResponse put(String path, String body) {
        return writing(EDITOR).header("If-None-Match", "*").body(body).put(path).then();
    }
}
