package cityplan.gateway.search;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class SearchResourceTest {

    private static final String EARLIER = "2026-11-20T08:00:00.123456Z";
    private static final String LATER = "2026-11-20T08:00:01Z";

    private static final Map<String, String> FOUND =
            Map.of(
                    "/v1/indicators",
                    """
                    {"code": "METRO_LENGTH", "name": {"zh": "轨道交通里程", "en": "Metro length"},
                     "description": {"en": "Length of the metro in use"}}\
                    """,
                    "/v1/projects",
                    """
                    {"code": "metro-line-4", "name": {"zh": "地铁4号线", "en": "Metro line 4"}},
                    {"code": "hub", "name": {"zh": "枢纽", "en": "Hub"},
                     "description": {"zh": "与地铁相接", "en": "Connects to the metro"}}\
                    """,
                    "/v1/programmes",
                    """
                    {"code": "metro", "name": {"zh": "轨道交通", "en": "Rail"}}\
                    """,
                    "/v1/regions",
                    "",
                    "/v1/sources",
                    """
                    {"id": "PLAN_METRO", "title": {"zh": "规划", "en": "Plan for the metro"}}\
                    """);

    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void both_services_answer() {
        ASKED.clear();
        INDICATORS.answers(request -> answer(request, EARLIER));
        PROJECTS.answers(request -> answer(request, EARLIER));
    }

    private static void answer(HttpServerRequest request, String asOf) {
        ASKED.add(request.uri());
        String items = FOUND.getOrDefault(request.path(), "");
        String pinned = request.getParam("asOf");
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(
                        """
                        {"asOf": "%s", "at": "2026-11-22", "items": [%s], "total": %d,
                         "links": {"self": "/v1/…"}}\
                        """
                                .formatted(
                                        pinned == null ? asOf : pinned,
                                        items,
                                        items.isEmpty() ? 0 : 7));
    }

    @Test
    void what_both_services_find_is_one_list_with_the_best_first() {
        api().get("/v1/search?q=METRO")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("q", equalTo("METRO"))
                .body(
                        "items.type",
                        contains("programme", "indicator", "project", "source", "project"))
                .body(
                        "items.match",
                        contains("code", "beginning", "beginning", "within", "elsewhere"))
                .body("items[4].href", equalTo("/v1/projects/hub"))
                .body("items[3].code", equalTo("PLAN_METRO"))
                .body("items[3].name.en", equalTo("Plan for the metro"))
                .body("asOf.indicators", equalTo(EARLIER))
                .body("asOf.projects", equalTo(EARLIER))
                .body("at", equalTo("2026-11-22"))
                .body("unreachable", empty());
    }

    @Test
    void groups_say_how_much_there_is_and_where() {
        api().get("/v1/search?q=metro&limit=1")
                .then()
                .body("items.code", contains("metro"))
                .body(
                        "groups.type",
                        contains("indicator", "project", "programme", "region", "source"))
                .body("groups.total", contains(7, 7, 7, 0, 7))
                .body("groups[1].href", equalTo("/v1/projects?q=metro"));
        assertThat(ASKED).hasSize(5).allMatch(uri -> uri.contains("limit=1&"));
    }

    @Test
    void pieces_show_where_the_words_stand() {
        api().queryParam("q", "地铁")
                .get("/v1/search")
                .then()
                .body("items[0].code", equalTo("metro-line-4"))
                .body("items[0].highlights.field", contains("name.zh"))
                .body("items[0].highlights[0].pieces.text", contains("地铁", "4号线"))
                .body("items[0].highlights[0].pieces.found", contains(true, false))
                .body(
                        "items.find { it.code == 'hub' }.highlights.field",
                        contains("description.zh"));
    }

    @Test
    void only_the_types_asked_for_are_looked_for() {
        api().get("/v1/search?q=metro&type=project&type=region&at=2024-06-30")
                .then()
                .body("groups.type", contains("project", "region"))
                .body("items.type", everyItem(equalTo("project")));
        assertThat(ASKED).hasSize(2).allMatch(uri -> uri.contains("at=2024-06-30"));
    }

    @Test
    void lists_that_were_answered_before_a_recording_are_asked_again_at_its_moment() {
        INDICATORS.answers(
                request -> answer(request, request.path().equals("/v1/regions") ? LATER : EARLIER));

        api().get("/v1/search?q=metro").then().body("asOf.indicators", equalTo(LATER));

        assertThat(ASKED)
                .filteredOn(uri -> uri.contains("asOf=2026-11-20T08%3A00%3A01Z"))
                .extracting(uri -> uri.replaceAll("\\?.*", ""))
                .containsExactlyInAnyOrder("/v1/indicators", "/v1/sources");
    }

    @Test
    void a_service_that_is_down_takes_only_its_types_with_it() {
        PROJECTS.stop();
        try {
            api().get("/v1/search?q=metro")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .header("ETag", nullValue())
                    .body("unreachable", equalTo(List.of("projects")))
                    .body("asOf.projects", nullValue())
                    .body("groups.type", contains("indicator", "region", "source"))
                    .body("items.code", contains("METRO_LENGTH", "PLAN_METRO"));
            api().get("/v1/search?q=metro&type=project")
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("/problems/unavailable"));
        } finally {
            PROJECTS.start();
        }
    }

    @Test
    void an_unchanged_answer_is_not_sent_again() {
        String tag = api().get("/v1/search?q=metro").header("ETag");

        api().header("If-None-Match", tag).get("/v1/search?q=metro").then().statusCode(304);
        api().header("If-None-Match", tag).get("/v1/search?q=line").then().statusCode(200);
    }

    @Test
    void everything_wrong_with_a_request_is_said_at_once() {
        badly().get(
                        "/v1/search?type=street&limit=501&at=2999-01-01&asOf=2999-01-01T00:00:00Z&tpye=x")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("q", "type", "limit", "at", "asOf", "tpye"));
        badly().get("/v1/search?q=")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("empty"));
        badly().get("/v1/search?q=a%00b").then().statusCode(400);
        badly().accept("text/csv").get("/v1/search?q=a").then().statusCode(406);
        badly().post("/v1/search?q=a").then().statusCode(405).header("Allow", "GET, HEAD");
        assertThat(ASKED).isEmpty();
    }
}
