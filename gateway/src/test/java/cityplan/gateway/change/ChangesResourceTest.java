package cityplan.gateway.change;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import cityplan.gateway.FeedStandIn;
import cityplan.gateway.StandIns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class ChangesResourceTest {

    private FeedStandIn indicators;
    private FeedStandIn projects;

    @BeforeEach
    void both_services_tell() {
        indicators = new FeedStandIn("observation", ",\"value\":7222.50");
        projects = new FeedStandIn("project", "");
        indicators.answer(INDICATORS);
        projects.answer(PROJECTS);
        Stream.of(1, 4, 5).forEach(indicators::record);
        Stream.of(2, 3, 6).forEach(projects::record);
    }

    @Test
    void both_feeds_are_one_in_the_order_of_recording() {
        String body =
                api().get("/v1/changes")
                        .then()
                        .statusCode(200)
                        .body(
                                "items.service",
                                contains(
                                        "indicators",
                                        "projects",
                                        "projects",
                                        "indicators",
                                        "indicators",
                                        "projects"))
                        .body("items.id", contains("1", "1", "2", "2", "3", "3"))
                        .body(
                                "items.cursor",
                                contains("c1.~1", "c1.c1", "c1.c2", "c2.c2", "c3.c2", "c3.c3"))
                        .body("asOf.indicators", equalTo("2026-11-20T08:00:00Z"))
                        .body("unreachable", empty())
                        .body("links.next", equalTo("/v1/changes?after=c3.c3"))
                        .extract()
                        .asString();

        assertThat(body).contains("\"value\":7222.50");
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        assertThat(followed("/v1/changes?limit=2", 3))
                .containsExactly("i1", "p1", "p2", "i2", "i3", "p3");

        indicators.record(7);
        api().get("/v1/changes?after=c3.c3").then().body("items.id", contains("4"));
        api().get("/v1/changes?after=c4.c3")
                .then()
                .body("items", empty())
                .body("links.next", containsString("after=c4.c3"));
    }

    @Test
    void the_cursor_stays_where_a_service_was_that_is_down() {
        String next;
        PROJECTS.stop();
        try {
            next =
                    api().get("/v1/changes?limit=2&after=c0.c1")
                            .then()
                            .statusCode(200)
                            .header("Cache-Control", "no-store")
                            .header("ETag", nullValue())
                            .body("unreachable", contains("projects"))
                            .body("asOf.projects", nullValue())
                            .body("items.service", everyItem(equalTo("indicators")))
                            .extract()
                            .path("links.next");
            indicators.record(7);
            projects.record(8);
        } finally {
            PROJECTS.start();
        }

        assertThat(next).contains("after=c2.c1");
        assertThat(followed(next, 3)).containsExactly("p2", "i3", "p3", "i4", "p4");
    }

    @Test
    void without_both_it_is_a_503() {
        INDICATORS.answers(request -> request.response().setStatusCode(503).end());
        PROJECTS.answers(request -> request.connection().close());

        api().get("/v1/changes")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/unavailable"));
    }

    @Test
    void a_moment_counts_in_both_feeds() {
        api().get("/v1/changes?since=2026-11-20T07:00:03Z")
                .then()
                .body("items.id", contains("2", "3", "3"))
                .body(
                        "links.self",
                        containsString("after=%7E1795158003000000.%7E1795158003000000"));
    }

    @Test
    void only_the_service_that_tells_of_a_resource_is_asked() {
        api().get("/v1/changes?resource=observation&resource=plan")
                .then()
                .body("items.service", everyItem(equalTo("indicators")))
                .body("asOf.projects", nullValue())
                .body(
                        "links.next",
                        equalTo("/v1/changes?resource=observation&resource=plan&after=c3.%7E1"));
    }

    @Test
    void nothing_new_is_a_304() {
        String tag = api().get("/v1/changes?after=c3.c3").header("ETag");

        api().header("If-None-Match", tag).get("/v1/changes?after=c3.c3").then().statusCode(304);
        api().header("If-None-Match", tag).get("/v1/changes").then().statusCode(200);
    }

    @Test
    void a_cursor_that_is_none_is_refused_whoever_sees_it() {
        for (String cursor : List.of("c1", "c1.c1.c1", "c1.forged", "~x.c1", "c1.%20")) {
            badly().get("/v1/changes?after=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("after"))
                    .body("errors[0].code", equalTo("cursor-malformed"));
        }
    }

    @Test
    void everything_wrong_with_a_request_is_said_at_once() {
        badly().get("/v1/changes?since=soon&limit=0&resource=street&at=2999-01-01&form=csv")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("since", "limit", "resource", "at", "form"));
        badly().get("/v1/changes?since=2026-11-20T07:00:03Z&after=c1.c1")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("not-together"));
        badly().accept("text/csv").get("/v1/changes").then().statusCode(406);
        badly().delete("/v1/changes").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @Test
    void the_contract_names_the_resources_of_both() throws Exception {
        JsonNode any =
                new ObjectMapper()
                        .readTree(getClass().getResourceAsStream("/contract/openapi.json"))
                        .at("/components/schemas/AnyChangedResource/enum");

        assertThat(StreamSupport.stream(any.spliterator(), false).map(JsonNode::asText))
                .containsExactlyElementsOf(Resources.all());
    }

    private static List<String> followed(String path, int pages) {
        var told = new ArrayList<String>();
        String next = path;
        for (int i = 0; i < pages; i++) {
            var page = api().urlEncodingEnabled(false).get(next);
            List<String> services = page.path("items.service");
            List<String> ids = page.path("items.id");
            for (int j = 0; j < ids.size(); j++) {
                told.add(services.get(j).charAt(0) + ids.get(j));
            }
            next = page.path("links.next");
        }
        return told;
    }
}
