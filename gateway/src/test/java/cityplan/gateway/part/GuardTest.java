package cityplan.gateway.part;

import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;
import static cityplan.gateway.Wires.toIndicators;
import static cityplan.gateway.Wires.toProjects;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import cityplan.common.test.Metrics;
import cityplan.gateway.Wires;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Vertx;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@QuarkusTest
@QuarkusTestResource(value = Wires.class, restrictToAnnotatedClass = true)
class GuardTest {

    private static final String SEARCH = "/v1/search?q=metro&type=indicator&type=project";

    /// A page of a list that found nothing.
    private static final String NOTHING =
            """
            {"asOf": "2026-01-01T00:00:00Z", "at": "2026-01-01", "items": [], "total": 0,
             "links": {"self": "/v1/…"}}
            """;

    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    @TestHTTPResource("/v1/projects")
    URI projects;

    @TestHTTPResource("/v1/indicators")
    URI indicators;

    @TestHTTPResource("/v1/search?q=metro&type=project")
    URI search;

    @TestHTTPResource(value = "/", management = true)
    String management;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void everything_answers() {
        toIndicators.thaw();
        toProjects.thaw();
        INDICATORS.answersJson("{}");
        PROJECTS.answersJson("{}");
        answersWithin(RECOVERY, indicators);
        answersWithin(RECOVERY, projects);
    }

    @Test
    void a_service_that_is_silent_to_several_in_a_row_is_left_alone() {
        freezeProjects();
        double asked = requests();
        double refused = refusals("open");

        Instant begun = Instant.now();
        given().get("/v1/projects").then().statusCode(503).header("Retry-After", "5");

        assertThat(Duration.between(begun, Instant.now())).isLessThan(AT_ONCE);
        assertThat(requests()).isEqualTo(asked);
        assertThat(refusals("open")).isEqualTo(refused + 1);
    }

    @Test
    void a_service_that_moves_again_is_asked_again_without_a_restart() {
        freezeProjects();

        toProjects.thaw();

        answersWithin(RECOVERY, projects);
    }

    @Test
    void a_service_that_was_gone_is_asked_again_when_it_is_back() {
        PROJECTS.stop();
        try {
            Instant end = Instant.now().plus(RECOVERY);
            double refused = refusals("open");
            while (refusals("open") == refused) {
                given().get("/v1/projects");
                assertThat(Instant.now()).isBefore(end);
            }
            given().get("/v1/projects").then().statusCode(503);
        } finally {
            PROJECTS.start();
        }

        answersWithin(RECOVERY, projects);
    }

    @Test
    void one_request_at_a_time_tries_whether_a_service_is_back() {
        freezeProjects();
        waitFor(Duration.ofMillis(1_100));
        double asked = requests();

        List<Integer> answers = statuses(asks(5, projects));

        assertThat(answers).containsOnlyOnce(504).contains(503);
        assertThat(requests()).isEqualTo(asked + 1);
    }

    @Test
    void no_more_requests_than_allowed_wait_for_one_service_and_none_for_another() {
        toProjects.freeze();
        List<CompletableFuture<HttpResponse<String>>> waiting = asks(Wires.READS, projects);
        waitFor(Duration.ofMillis(200));

        Instant begun = Instant.now();
        given().get("/v1/projects").then().statusCode(503).header("Retry-After", "5");
        given().get("/v1/indicators").then().statusCode(200);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(AT_ONCE);
        assertThat(statuses(waiting)).containsOnly(504);
    }

    @Test
    void views_take_no_place_from_who_asks_for_a_resource() {
        PROJECTS.answers(request -> {
            long millis = request.getParam("q") == null ? 1 : 800;
            request.response().putHeader("Content-Type", "application/json");
            Vertx vertx = Vertx.currentContext().owner();
            vertx.setTimer(millis, _ -> request.response().end(NOTHING));
        });
        var views = asks(3 * Wires.READS, search);
        waitFor(Duration.ofMillis(300));

        given().get("/v1/projects").then().statusCode(200);

        assertThat(statuses(views)).containsOnly(200);
    }

    @Test
    void places_are_given_back() {
        for (int i = 0; i < 3 * Wires.READS; i++) {
            given().get("/v1/projects").then().statusCode(200);
        }
        statuses(asks(Wires.READS, projects)).forEach(status -> assertThat(status).isEqualTo(200));
    }

    @Test
    void a_composed_view_does_not_wait_for_who_is_left_alone() {
        PROJECTS.answersJson(NOTHING);
        INDICATORS.answersJson(NOTHING);
        given().get(SEARCH).then().statusCode(200);
        toIndicators.freeze();
        statuses(asks(Wires.SILENCES, indicators));

        Instant begun = Instant.now();
        Response answer = given().get(SEARCH);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(AT_ONCE);
        answer.then().statusCode(200).body("unreachable[0]", equalTo("indicators"));
    }

    private void freezeProjects() {
        toProjects.freeze();
        assertThat(statuses(asks(Wires.SILENCES, projects))).containsOnly(504);
    }

    private List<CompletableFuture<HttpResponse<String>>> asks(int times, URI what) {
        var asked = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < times; i++) {
            HttpRequest request = HttpRequest.newBuilder(what).build();
            asked.add(client.sendAsync(request, BodyHandlers.ofString()));
        }
        return asked;
    }

    private static List<Integer> statuses(List<CompletableFuture<HttpResponse<String>>> asked) {
        return asked.stream().map(each -> each.join().statusCode()).toList();
    }

    private static void answersWithin(Duration patience, URI what) {
        Instant end = Instant.now().plus(patience);
        while (given().get(what).statusCode() != 200) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private static void waitFor(Duration time) {
        var passed = new CompletableFuture<Boolean>();
        assertThat(passed.completeOnTimeout(true, time.toMillis(), MILLISECONDS).join()).isTrue();
    }

    private double requests() {
        return value("cityplan_backend_requests_total{backend=\"projects-service\"}");
    }

    private double refusals(String reason) {
        String series =
                "cityplan_backend_refusals_total{backend=\"projects-service\",reason=\"%s\"}";
        return value(series.formatted(reason));
    }

    private double value(String series) {
        return Metrics.value(management, series);
    }
}
