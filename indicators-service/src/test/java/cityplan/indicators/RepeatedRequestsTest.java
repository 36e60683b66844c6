package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.writing;

import static org.hamcrest.Matchers.equalTo;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.RepeatedRequests;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(Integer.MAX_VALUE - 2)
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RepeatedRequestsTest extends RepeatedRequests {

    private static final String ALL = "/v1/observations";
    private static final String CELL = ALL + "/GDP/530114/LEVEL/1971";

    RepeatedRequestsTest() {
        super("/v1/imports/indicators", WebhookMessageTest.SUBSCRIBERS);
    }

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
        writing("plan-admin")
                .header("If-None-Match", "*")
                .body(
                        """
                        {"name": {"zh": "重复", "en": "Repeated"}, "region": "530114", "periodStart": 2024,
                         "periodEnd": 2024, "kind": "outlook", "source": "FYP14_2021"}
                        """)
                .put("/v1/plans/REPEATED");
    }

    @Override
    protected Sent newBundle() {
        return bundle(
                "themes.csv",
                "code,name_zh,name_en,ordinal\nR%d,新,New,99\n".formatted(System.nanoTime()));
    }

    @Override
    protected Sent wrongBundle() {
        return bundle("themes.csv", "code,name_zh,name_en,ordinal\nA B,新,New,99\n");
    }

    @Test
    void observations_are_recorded_once() throws Exception {
        oneEffect(
                "SELECT count(*) FROM observation_vintage",
                to(ALL, "{\"items\": [%s]}".formatted(row("1970", "7222.50", ""))));
    }

    @Test
    void statements_of_targets_are_recorded_once() throws Exception {
        oneEffect(
                "SELECT count(*) FROM target_statement_vintage",
                to(
                        "/v1/target-statements",
                        """
                        {"items": [{"id": "tgt-repeated", "indicator": "GDP", "region": "530114", "measure": "LEVEL",
                                    "period": "2024", "plan": "REPEATED", "operator": "ge", "valueLow": 10.50,
                                    "nature": "none", "commitment": "plan", "source": "FYP14_2021"}]}
                        """));
    }

    @Test
    void what_was_corrected_meanwhile_is_not_undone() {
        String key = key();
        Sent first = to(ALL, "{\"items\": [%s]}".formatted(row("1971", "1", "")));
        String told = first.by(request(key)).then().statusCode(200).extract().asString();
        Response held = api().get(CELL);
        writing("indicator-editor")
                .header("If-Match", held.header("ETag"))
                .body(row("1971", "2", ", \"reason\": \"error\""))
                .put(CELL)
                .then()
                .statusCode(200);

        first.by(request(key)).then().statusCode(200).body(equalTo(told));

        api().get(CELL).then().body("value", equalTo(2));
    }

    private static String row(String period, String value, String more) {
        return """
        {"indicator": "GDP", "region": "530114", "measure": "LEVEL", "period": "%s", "value": %s,
         "status": "final", "source": "FYP14_2021"%s}
        """
                .formatted(period, value, more);
    }
}
