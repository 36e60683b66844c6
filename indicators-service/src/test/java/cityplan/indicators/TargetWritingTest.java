package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.writing;
import static cityplan.common.test.Api.writingBadly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.ContractFilter;
import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// What sources say of targets is recorded, amended and withdrawn, one by one and many at once.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TargetWritingTest {

    private static final String EDITOR = "indicator-editor plan-admin";
    private static final String ALL = "/v1/target-statements";
    private static final String ONE = ALL + "/tgt-test-1";
    private static final String OTHER = ALL + "/tgt-test-2";
    private static final int WRITERS = 6;

    private static final String SAID =
            """
            {"indicator": "GDP", "region": "530114", "measure": "LEVEL", "period": "2024",
             "plan": "FYP14", "operator": "ge", "valueLow": 10.50, "nature": "none",
             "commitment": "plan", "source": "FYP14_2021", "locator": "test"}
            """;

    private static final String REAL =
            """
            "indicator": "GDP", "region": "530100", "measure": "LEVEL", "period": "2025",
            "plan": "FYP14", "operator": "ge", "valueLow": 10000, "nature": "expected",
            "commitment": "plan", "source": "FYP14_2021", "locator": "第一篇第二章第四节 表 序号1"
            """;

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void what_is_amended_and_withdrawn_stays_readable_as_it_was() {
        String path = ALL + "/tgt-test-life";
        Response first = creating().body(SAID).put(path);
        first.then().statusCode(201).header("Location", equalTo(path));
        assertThat(first.asString()).contains("\"valueLow\":10.50");
        api().get("/v1/targets/tgt-test-life").then().body("id", equalTo(first.path("target")));

        Response second = replacing(first).body(because(with("10.50", "20"))).put(path);
        second.then().statusCode(200).body("reason", nullValue());
        assertThat(second.<String>path("target")).isNotEqualTo(first.path("target"));
        api().get("/v1/targets/" + first.path("target")).then().statusCode(404);

        withdraw(path, second).then().statusCode(204);
        api().get(path).then().statusCode(404);
        api().get("/v1/targets/tgt-test-life").then().statusCode(404);
        withdraw(path, second).then().statusCode(404);

        String before = first.path("asOf");
        api().queryParam("asOf", before).get(path).then().body("valueLow", equalTo(10.5f));
        api().queryParam("asOf", before)
                .get("/v1/targets/tgt-test-life")
                .then()
                .body("id", equalTo(first.path("target")));
    }

    @Test
    void the_history_tells_every_vintage_and_is_cut_at_its_moment() {
        String path = ALL + "/tgt-test-history";
        Response first = creating().body(SAID).put(path);
        Response second = replacing(first).body(because(with("none", "binding"))).put(path);
        withdraw(path, second);
        creating()
                .body(SAID)
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("reason-required"));
        Response again = creating().body(because(SAID)).put(path);
        again.then().statusCode(201);
        withdraw(path, again);

        Response history = history();
        history.then()
                .body(
                        "items.change",
                        contains("added", "changed", "withdrawn", "added", "withdrawn"))
                .body("items.nature", contains("none", "binding", "binding", "none", "none"))
                .body("items.reason", contains(null, "error", "error", "error", "error"))
                .body("items[0].recordedBy", equalTo("tester"))
                .body("items[4].recordedTo", nullValue());
        List<String> from = history.path("items.recordedFrom");
        List<String> to = history.path("items.recordedTo");
        assertThat(to.subList(0, 4)).isEqualTo(from.subList(1, 5));
        api().queryParam("history", true)
                .queryParam("id", "tgt-test-history")
                .queryParam("asOf", first.<String>path("asOf"))
                .get(ALL)
                .then()
                .body("items", hasSize(1))
                .body("items[0].recordedTo", nullValue());
        api().queryParam("id", "tgt-test-history").get(ALL).then().body("items", hasSize(0));
    }

    @Test
    void where_something_stands_is_put_right_without_a_reason_and_what_is_said_is_not() {
        Response first = creating().body(SAID).put(ONE + "-said");
        Response second = replacing(first).body(with("\"test\"", "\"page 1\"")).put(ONE + "-said");
        second.then().statusCode(200).body("locator", equalTo("page 1"));
        replacing(second)
                .body(with("none", "expected"))
                .put(ONE + "-said")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/operator"))
                .body("errors[0].message", containsString("ge 10.50 (none, plan, FYP14_2021)"));
        withdraw(ONE + "-said", second).then().statusCode(204);
    }

    @Test
    void an_answer_can_be_sent_back_as_it_came() {
        Response read = api().get(ALL + "/tgt-021d5d7c8248");

        replacing(read)
                .body(read.asString())
                .put(ALL + "/tgt-021d5d7c8248")
                .then()
                .statusCode(200)
                .body("reference.indicator", equalTo("GDP"))
                .body("recordedFrom", equalTo(read.<String>path("recordedFrom")));
    }

    @Test
    void a_second_source_makes_the_same_target() {
        Response first = creating().body(SAID).put(ONE);
        Response second = creating().body(with("FYP14_2021", "GWR_2022")).put(OTHER);

        second.then().statusCode(201).body("target", equalTo(first.path("target")));
        api().get("/v1/targets/tgt-test-1").then().body("statements", hasSize(2));
        withdraw(ONE, first).then().statusCode(204);
        api().get("/v1/targets/tgt-test-2").then().body("id", equalTo(first.path("target")));
        withdraw(OTHER, second).then().statusCode(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ge\"|\"le\"|/valueHigh|operator-needs",
                "\"ge\"|\"le\"|/valueLow|operator-without",
                "\"ge\"|\"between\"|/valueHigh|operator-needs",
                "\"ge\"|\"external\"|/valueLow|operator-without",
                "\"ge\"|\"in_step\"|/reference/indicator|operator-needs",
                "\"ge\"|\"faster_than\"|/reference/region|operator-needs",
                "\"ge\"|\"ge\", \"reference\": {\"indicator\": \"GDP\", \"region\": \"530100\"}|/reference/indicator|operator-without",
                "\"ge\", \"valueLow\": 10.50|\"between\", \"valueLow\": 8, \"valueHigh\": 5|/valueHigh|range-empty",
                "\"ge\", \"valueLow\": 10.50|\"in_step\", \"reference\": {\"indicator\": \"GDP\", \"region\": \"530114\"}|/reference/indicator|relative-to-itself",
                "\"ge\", \"valueLow\": 10.50|\"in_step\", \"reference\": {\"indicator\": \"NOPE\", \"region\": \"530100\"}|/reference/indicator|unknown-reference",
                "\"ge\", \"valueLow\": 10.50|\"in_step\", \"reference\": {\"indicator\": \"GDP\", \"region\": \"000000\"}|/reference/region|unknown-reference",
                "\"ge\"|\"about\"|/operator|one-of",
                "\"2024\"|\"2030\"|/period|outside-plan",
                "\"2024\"|\"2024-13\"|/period|period-expected",
                "\"GDP\"|\"NOPE\"|/indicator|unknown-reference",
                "\"530114\"|\"000000\"|/region|unknown-reference",
                "\"FYP14\"|\"FYP99\"|/plan|unknown-reference",
                "\"FYP14_2021\"|\"NOPE\"|/source|unknown-reference",
                "\"none\"|\"soft\"|/nature|one-of",
                "\"commitment\": \"plan\"|\"commitment\": \"hope\"|/commitment|one-of",
                "10.50|10.50, \"unit\": \"KM\"|/unit|another-unit",
                "10.50|\"10.50\"|/valueLow|json-number-expected",
                "10.50|1e30|/valueLow|decimal-expected",
                "\"test\"|\"=1+1\"|/locator|formula",
                "\"test\"|\"test\", \"attribute\": \"none\"|/attribute|unknown-property",
                "\"test\"|\"test\", \"id\": \"tgt-another\"|/id|not-of-this-path",
                "\"test\"|\"test\", \"reason\": \"whim\"|/reason|one-of",
            })
    void what_is_wrong_is_told_in_its_place(
            String right, String wrong, String pointer, String code) {
        writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .body(with(right, wrong))
                .put(ALL + "/tgt-test-bad")
                .then()
                .statusCode(400)
                .body(
                        "errors.findAll { it.pointer == '%s' }.code".formatted(pointer),
                        contains(code));
        api().get(ALL + "/tgt-test-bad").then().statusCode(404);
    }

    @Test
    void what_is_wrong_is_told_in_both_languages() {
        assertThat(message("en")).isEqualTo("The operator “le” needs a value here.");
        assertThat(message("zh")).isEqualTo("运算符“le”在此需要一个值。");
    }

    @Test
    void a_retired_indicator_takes_no_new_targets() {
        String indicator = "/v1/indicators/TEST_RETIRED_AIM";
        Response retired =
                creating()
                        .body(
                                """
                                {"name": {"zh": "停", "en": "Retired"}, "theme": "URBAN", "unit": "COUNT",
                                 "direction": "higher", "valueType": "count", "decimals": 0,
                                 "frequency": "annual", "retired": true}
                                """)
                        .put(indicator);
        retired.then().statusCode(201);

        creating()
                .body(with("GDP", "TEST_RETIRED_AIM"))
                .put(ONE)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/indicator"))
                .body("errors[0].code", equalTo("retired"));
        writing(EDITOR)
                .header("If-Match", retired.header("ETag"))
                .delete(indicator)
                .then()
                .statusCode(204);
    }

    @Test
    void many_are_recorded_all_or_none() {
        String good = with("{", "{\"id\": \"tgt-test-many\", ");
        String bad = with("GDP", "NOPE");
        writing(EDITOR)
                .body(batch(good, bad))
                .post(ALL)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items/1/indicator"))
                .body("errorCount", equalTo(1));
        writing(EDITOR)
                .queryParam("dryRun", true)
                .body(batch(good))
                .post(ALL)
                .then()
                .statusCode(200)
                .body("itemsStored", equalTo(1))
                .body("recordedAt", nullValue());
        api().get(ALL + "/tgt-test-many").then().statusCode(404);
        writing(EDITOR)
                .body(batch(good))
                .post(ALL)
                .then()
                .statusCode(200)
                .body("itemsStored", equalTo(1));

        String held = api().get(ALL + "/tgt-test-many").path("recordedFrom");
        String other = because(good.replace("10.50", "12"));
        writing(EDITOR)
                .body(batch(other))
                .post(ALL)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/replaced"))
                .body("errors[0].pointer", equalTo("/items/0/replaces"))
                .body("errors[0].message", containsString(held));
        String naming = other.replaceFirst("\\{", "{\"replaces\": \"" + held + "\", ");
        writing(EDITOR).body(batch(naming)).post(ALL).then().statusCode(200);
        writing(EDITOR)
                .body(batch(naming.replace("valueLow\": 12", "valueLow\": 13")))
                .post(ALL)
                .then()
                .statusCode(409);

        Response now = api().get(ALL + "/tgt-test-many");
        now.then().body("valueLow", equalTo(12));
        withdraw(ALL + "/tgt-test-many", now).then().statusCode(204);
        writing(EDITOR)
                .body(batch(naming))
                .post(ALL)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("nothing-to-replace"));
    }

    @Test
    void ten_thousand_are_taken_at_once_and_no_more() {
        String[] many =
                IntStream.rangeClosed(0, 10_000)
                        .mapToObj(i -> with("\"test\"", "\"page " + i + "\""))
                        .toArray(String[]::new);

        writingBadly(EDITOR)
                .body(batch(many))
                .post(ALL)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("too-many-items"));
        writingBadly(EDITOR)
                .queryParam("dryRun", true)
                .body(batch(Arrays.copyOf(many, 10_000)))
                .post(ALL)
                .then()
                .statusCode(200)
                .body("itemsStored", equalTo(10_000));
    }

    @Test
    void the_same_statement_twice_is_refused_by_name() {
        String named = with("{", "{\"id\": \"tgt-test-one\", ");
        writing(EDITOR)
                .body(batch(named, named))
                .post(ALL)
                .then()
                .statusCode(400)
                .body("errors.findAll { it.pointer == '/items/1/id' }.code", contains("duplicate"));
        writing(EDITOR)
                .body(batch(named, with("10.50", "11")))
                .post(ALL)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items/1/locator"))
                .body("errors[0].message", containsString("tgt-test-one"));
        writing(EDITOR)
                .body(batch("{\"id\": \"tgt-test-one\", " + REAL + "}"))
                .post(ALL)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("duplicate"))
                .body("errors[0].message", containsString("tgt-4cb2b12ca0ac"));
        writing(EDITOR)
                .body(batch("{" + REAL + "}"))
                .post(ALL)
                .then()
                .statusCode(200)
                .body("changed", equalTo(false));
    }

    @Test
    void of_writers_at_once_one_wins_and_the_others_are_told() throws Exception {
        String path = ALL + "/tgt-test-race";
        assertThat(
                        atOnce(i ->
                                creating()
                                        .body(with("10.50", String.valueOf(100 + i)))
                                        .put(path)
                                        .statusCode()))
                .containsOnlyOnce(201)
                .containsOnly(201, 412);
        Response read = api().get(path);
        assertThat(
                        atOnce(i ->
                                replacing(read)
                                        .body(because(with("10.50", String.valueOf(200 + i))))
                                        .put(path)
                                        .statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
        String held = api().get(path).path("recordedFrom");
        String row = "{\"id\": \"tgt-test-race\", \"replaces\": \"" + held + "\", ";
        assertThat(
                        atOnce(i ->
                                writing(EDITOR)
                                        .body(
                                                batch(
                                                        because(with("10.50", "" + (300 + i)))
                                                                .replaceFirst("\\{", row)))
                                        .post(ALL)
                                        .statusCode()))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        withdraw(path, api().get(path)).then().statusCode(204);
    }

    @Test
    void a_write_names_its_version_and_needs_a_token_and_a_role() {
        writingBadly(EDITOR).body(SAID).put(ONE).then().statusCode(428);
        writing(EDITOR)
                .header("If-None-Match", "*")
                .body(SAID)
                .put(ALL + "/tgt-4cb2b12ca0ac")
                .then()
                .statusCode(412);
        writingBadly(EDITOR)
                .header("If-Match", "*")
                .delete(ALL + "/tgt-4cb2b12ca0ac")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("reason"));
        writing("project-editor").body(batch(SAID)).post(ALL).then().statusCode(403);
        RestAssured.given()
                .filter(ContractFilter.ANSWER_ONLY)
                .contentType("application/json")
                .body(SAID)
                .put(ONE)
                .then()
                .statusCode(401);
    }

    private static List<Integer> atOnce(IntFunction<Integer> write) throws Exception {
        try (var clients = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Integer>> writes =
                    IntStream.range(0, WRITERS)
                            .<Callable<Integer>>mapToObj(i -> () -> write.apply(i))
                            .toList();
            var statuses = new ArrayList<Integer>();
            for (Future<Integer> each : clients.invokeAll(writes)) {
                statuses.add(each.get());
            }
            return statuses;
        }
    }

    private static String message(String language) {
        return writingBadly(EDITOR)
                .header("If-None-Match", "*")
                .header("Accept-Language", language)
                .body(with("\"ge\"", "\"le\""))
                .put(ONE)
                .path("errors.find { it.pointer == '/valueHigh' }.message");
    }

    private static Response history() {
        return api().queryParam("history", true).queryParam("id", "tgt-test-history").get(ALL);
    }

    private static String with(String right, String other) {
        assertThat(SAID).contains(right);
        return SAID.replace(right, other);
    }

    private static String because(String said) {
        return said.replaceFirst("\\{", "{\"reason\": \"error\", ");
    }

    private static String batch(String... rows) {
        return "{\"items\": [" + String.join(",", rows) + "]}";
    }

    private static RequestSpecification creating() {
        return writing(EDITOR).header("If-None-Match", "*");
    }

    private static RequestSpecification replacing(Response read) {
        return writing(EDITOR).header("If-Match", read.header("ETag"));
    }

    private static Response withdraw(String path, Response read) {
        return writing(EDITOR)
                .header("If-Match", read.header("ETag"))
                .queryParam("reason", "error")
                .delete(path);
    }
}
