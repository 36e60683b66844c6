package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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

/// What was held before, what changed since, and how far figures were revised.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HistoryTest {

    private static final String CELLS = "/v1/observations/GDP/530115/LEVEL/";

    /// Before anything else, and after each of three steps: 10.0 recorded, corrected to 12.5,
    /// withdrawn.
    private static String before;

    private static String recorded;
    private static String corrected;
    private static String withdrawn;

    @BeforeAll
    static void record() {
        Kunming.load().statusCode(200);
        before = now();
        put("1971", "10.0", "preliminary", "", "*").then().statusCode(201);
        Response kept = put("1972", "7", "final", "", "*");
        recorded = now();
        Response second =
                put("1971", "12.5", "final", "preliminary-to-final", etag(CELLS + "1971"));
        second.then().statusCode(200);
        corrected = now();
        withdraw("1971");
        withdrawn = now();
        kept.then().statusCode(201);
    }

    @Test
    void every_vintage_is_shown_with_what_it_changed_and_why() {
        observations("history", "true", withdrawn)
                .body("items.period", contains("1971", "1971", "1971", "1972"))
                .body("items.change", contains("added", "changed", "withdrawn", "added"))
                .body("items.status", contains("preliminary", "final", "withdrawn", "final"))
                .body("items.reason", contains(null, "preliminary-to-final", "error", null))
                .body("items[0].recordedTo", equalTo(corrected))
                .body("items[2].value", nullValue())
                .body("items[2].recordedTo", nullValue())
                .body("items[1].recordedBy", equalTo("tester"))
                .body("items[1].statements[0].source", equalTo("FYP14_2021"));
    }

    @Test
    void history_is_cut_at_the_moment_asked_for() {
        observations("history", "true", recorded)
                .body("items.period", contains("1971", "1972"))
                .body("items[0].recordedTo", nullValue());
    }

    @Test
    void history_is_paged_and_can_be_turned_round() {
        Response first =
                api().queryParam("region", "530115")
                        .queryParam("history", true)
                        .queryParam("sort", "-recordedFrom")
                        .queryParam("limit", 3)
                        .get("/v1/observations");

        first.then().body("items.status", contains("withdrawn", "final", "final"));
        String next = first.path("links.next");
        badly().get(next).then().body("items.status", contains("preliminary"));
    }

    @Test
    void what_was_added_changed_and_withdrawn_since_a_moment_is_listed() {
        observations("updatedAfter", before, recorded)
                .body("items.change", contains("added", "added"))
                .body("items.value", contains(10.0f, 7));
        observations("updatedAfter", recorded, corrected)
                .body("items.change", contains("changed"))
                .body("items[0].value", equalTo(12.5f));
        observations("updatedAfter", recorded, withdrawn)
                .body("items.change", contains("withdrawn"))
                .body("items[0].status", equalTo("withdrawn"));
        observations("updatedAfter", withdrawn, withdrawn).body("items", hasSize(0));
    }

    @Test
    void what_was_not_public_has_no_history() {
        api().queryParam("region", "530115")
                .queryParam("history", true)
                .queryParam("at", "2000-01-01")
                .get("/v1/observations")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void an_indicator_tells_its_history_too() {
        api().queryParam("region", "530115")
                .queryParam("history", true)
                .get("/v1/indicators/GDP/observations")
                .then()
                .statusCode(200)
                .body("items", hasSize(4));
    }

    @Test
    void history_and_changes_are_two_questions() {
        badly().get("/v1/observations?history=true&updatedAfter=2026-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("not-together"));
        badly().get("/v1/observations?updatedAfter=yesterday").then().statusCode(400);
    }

    @Test
    void revisions_are_told_from_the_first_to_the_latest_value() {
        Response then =
                api().queryParam("region", "530115")
                        .queryParam("asOf", corrected)
                        .get("/v1/observations/revisions");

        then.then()
                .body("items", hasSize(1))
                .body("items[0].periods", equalTo(2))
                .body("items[0].revisedPeriods", equalTo(1))
                .body("items[0].revisions", equalTo(1))
                .body("items[0].triangle[0].vintages", hasSize(2))
                .body("items[0].triangle[1].revisions", equalTo(0));
        assertThat(then.asString())
                .contains("\"first\":10.0,\"latest\":12.5,\"revision\":2.5")
                .contains("\"meanRevision\":1.25000");
        api().queryParam("region", "530115")
                .queryParam("asOf", withdrawn)
                .queryParam("revised", true)
                .get("/v1/observations/revisions")
                .then()
                .body("items[0].triangle[0].latest", nullValue())
                .body("items[0].meanRevision", equalTo(0.0f));
        api().queryParam("region", "530115")
                .queryParam("asOf", recorded)
                .queryParam("revised", true)
                .get("/v1/observations/revisions")
                .then()
                .body("items", hasSize(0));
    }

    private static ValidatableResponse observations(String name, String value, String asOf) {
        return api().queryParam("region", "530115")
                .queryParam(name, value)
                .queryParam("asOf", asOf)
                .get("/v1/observations")
                .then()
                .statusCode(200);
    }

    private static String now() {
        return api().get("/v1/themes?limit=1").path("asOf");
    }

    private static String etag(String path) {
        return api().get(path).header("ETag");
    }

    private static Response put(
            String period, String value, String status, String reason, String seen) {
        String why = reason.isEmpty() ? "" : ", \"reason\": \"" + reason + "\"";
        String body =
                "{\"value\": %s, \"status\": \"%s\", \"source\": \"FYP14_2021\"%s}"
                        .formatted(value, status, why);
        return writing("indicator-editor plan-admin")
                .header(seen.equals("*") ? "If-None-Match" : "If-Match", seen)
                .body(body)
                .put(CELLS + period);
    }

    private static void withdraw(String period) {
        writing("indicator-editor plan-admin")
                .header("If-Match", etag(CELLS + period))
                .queryParam("reason", "error")
                .delete(CELLS + period)
                .then()
                .statusCode(204);
    }
}
