package cityplan.gateway.stream;

import static cityplan.common.test.Api.badly;
import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cityplan.gateway.FeedStandIn;
import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class StreamResourceTest {

    private static final String STREAM = "/v1/changes/stream";

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
    void what_is_recorded_now_is_told_as_it_happens() throws Exception {
        try (var stream = new Followed(STREAM)) {
            assertThat(stream.answer().statusCode()).isEqualTo(200);
            assertThat(stream.answer().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            stream.next("id:");

            indicators.record(4_000);

            assertThat(stream.next("event:")).isEqualTo("observation");
            assertThat(stream.next("data:"))
                    .contains("\"service\":\"indicators\"", "\"id\":\"4\"", "\"value\":7222.50");
        }
    }

    @Test
    void everything_from_a_place_on_is_told_once_each_service_in_its_order() throws Exception {
        try (var stream = new Followed(STREAM + "?after=~1.c1")) {
            String last = "";
            for (int i = 0; i < 5; i++) {
                last = stream.nextCursor();
            }

            assertThat(last).isEqualTo("c3.c3");
        }
    }

    @Test
    void a_stream_that_broke_off_goes_on_behind_the_last_event() throws Exception {
        try (var stream = new Followed(STREAM + "?after=c3.c3", "Last-Event-ID", "c2.c3")) {
            assertThat(stream.next("id:")).isEqualTo("c2.c3");
            assertThat(stream.nextCursor()).isEqualTo("c3.c3");
        }
    }

    @Test
    void a_service_that_dies_and_comes_back_goes_on_where_it_was() throws Exception {
        try (var stream = new Followed(STREAM + "?after=c3.c3")) {
            stream.next("id:");
            projects.record(7);
            assertThat(stream.nextCursor()).isEqualTo("c3.c4");
            PROJECTS.stop();
            try {
                assertThat(stream.next("data:{\"unreachable\":")).isEqualTo("[\"projects\"]}");
                indicators.record(8);
                assertThat(stream.nextCursor()).isEqualTo("c4.c4");
                projects.record(9);
                projects.record(10);
            } finally {
                PROJECTS.start();
            }

            assertThat(stream.next("data:{\"unreachable\":")).isEqualTo("[]}");
            assertThat(stream.nextCursor()).isEqualTo("c4.c5");
            assertThat(stream.nextCursor()).isEqualTo("c4.c6");
        }
    }

    @Test
    void a_service_that_was_down_from_the_start_is_told_of_when_it_comes() throws Exception {
        INDICATORS.stop();
        Followed stream;
        try {
            stream = new Followed(STREAM + "?after=c1.c3");
            stream.next("id:");
        } finally {
            INDICATORS.start();
        }
        try (stream) {
            assertThat(stream.nextCursor()).isEqualTo("c2.c3");
            assertThat(stream.nextCursor()).isEqualTo("c3.c3");
        }
    }

    @Test
    void who_is_not_taken_any_more_is_told_nothing_more() throws Exception {
        try (var stream = new Followed(STREAM)) {
            stream.next("id:");
            PROJECTS.stop();
            PROJECTS.answers(request -> request.response().setStatusCode(401).end());
            PROJECTS.start();

            assertThat(stream.next("end")).isEmpty();
        }
    }

    @Test
    void only_what_is_asked_for_is_told() throws Exception {
        try (var stream = new Followed(STREAM + "?after=c0.c0&resource=project")) {
            for (int i = 1; i <= 3; i++) {
                assertThat(stream.nextCursor()).isEqualTo("c0.c" + i);
            }
        }
    }

    @Test
    void a_silent_stream_says_that_it_is_there() throws Exception {
        try (var stream = new Followed(STREAM)) {
            assertThat(stream.next(":nothing")).isEqualTo("new");
        }
    }

    @Test
    void a_wrong_request_is_a_problem_and_no_stream() {
        refused("?after=c1.forged", "after", "cursor-malformed");
        refused("?resource=street", "resource", "one-of");
        refused("?limit=5", "limit", "unknown-parameter");
        badly().header("Last-Event-ID", "c1")
                .accept("text/event-stream")
                .get(STREAM)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("Last-Event-ID"));
        badly().accept("application/json").get(STREAM).then().statusCode(406);
        badly().head(STREAM).then().statusCode(200);
    }

    @Test
    void without_both_services_it_is_a_503() {
        INDICATORS.answers(request -> request.response().setStatusCode(503).end());
        PROJECTS.answers(request -> request.connection().close());

        badly().accept("text/event-stream").get(STREAM).then().statusCode(503);
    }

    private static void refused(String query, String parameter, String code) {
        badly().accept("text/event-stream")
                .get(STREAM + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }
}
