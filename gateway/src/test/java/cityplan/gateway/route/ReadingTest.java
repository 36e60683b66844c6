package cityplan.gateway.route;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.gateway.KunmingRows.INDICATORS_LAST;
import static cityplan.gateway.KunmingRows.PROJECTS_LAST;
import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cityplan.common.test.Tokens;
import cityplan.gateway.Closed;
import cityplan.gateway.KunmingRows;
import cityplan.gateway.StandIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.http.HttpServerRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A gateway where reading needs a token, too.
@QuarkusTest
@QuarkusTestResource(value = Closed.class, restrictToAnnotatedClass = true)
class ReadingTest {

    private static final String VIEW =
            "/v1/indicators/POWER_CAPACITY/context?region=530100&at=2024-01-01";
    private static final String NONE = "";

    /// What the services were shown by who asked them.
    private final Queue<String> shown = new ConcurrentLinkedQueue<>();

    private final String ours = "Bearer " + Tokens.of("li.na", "operator");
    private final String others = "Bearer " + Tokens.of("wang.wei", "auditor");

    @BeforeEach
    void both_services_answer() {
        KunmingRows.answers();
        INDICATORS.answers(request -> answer(request, INDICATORS_LAST));
        PROJECTS.answers(request -> answer(request, PROJECTS_LAST));
    }

    private void answer(HttpServerRequest request, String last) {
        shown.add(Objects.requireNonNullElse(request.getHeader("Authorization"), NONE));
        KunmingRows.answer(request, last);
    }

    @Test
    void a_view_is_composed_for_each_anew_with_its_own_token() {
        for (String token : new String[] {ours, ours, others}) {
            shown.clear();
            api().header("Authorization", token)
                    .get(VIEW)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", startsWith("private, "))
                    .header("Cache-Status", nullValue());
            assertThat(shown).isNotEmpty().containsOnly(token);
        }
    }

    @Test
    void what_a_service_answers_is_kept_for_nobody() {
        for (String token : new String[] {ours, ours, others}) {
            given().header("Authorization", token).get("/v1/plans").then().statusCode(200);
        }
        given().get("/v1/plans");

        assertThat(shown).containsExactly(ours, ours, others, NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                VIEW,
                "/v1",
                "/v1/status",
                "/v1/changes",
                "/v1/changes/stream",
                "/v1/search?q=metro",
                "/v1/overview?region=530100&year=2021",
                "/v1/nothing/of/the/kind?x=1"
            })
    void without_a_token_the_views_of_the_gateway_tell_nothing_and_ask_nobody(String path) {
        given().header("Authorization", ours).get(VIEW);
        shown.clear();

        for (String method : new String[] {"GET", "HEAD"}) {
            Response answer = given().header("If-None-Match", "*").request(method, path);
            answer.then().statusCode(path.contains("nothing") ? 404 : 401);
            assertThat(answer.header("ETag")).isNull();
        }
        assertThat(shown).isEmpty();
    }

    @Test
    void who_knows_the_tag_of_a_view_learns_nothing_of_it_without_a_token() {
        Response view = given().header("Authorization", ours).get(VIEW);
        String pinned = VIEW + "&asOf=" + view.path("asOf");
        String tag = given().header("Authorization", ours).get(pinned).header("ETag");

        given().headers("Authorization", others, "If-None-Match", tag)
                .get(pinned)
                .then()
                .statusCode(304)
                .header("Cache-Control", startsWith("private, "));
        given().header("If-None-Match", tag)
                .get(pinned)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthorized"));
    }

    @Test
    void whom_a_service_does_not_take_is_told_so() {
        for (StandIn service : new StandIn[] {INDICATORS, PROJECTS}) {
            both_services_answer();
            service.answers(request ->
                    request.response()
                            .setStatusCode(401)
                            .putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                            .end());
            for (String path : new String[] {VIEW, "/v1/search?q=metro", "/v1/changes"}) {
                badly().header("Authorization", ours)
                        .get(path)
                        .then()
                        .statusCode(401)
                        .header("WWW-Authenticate", notNullValue())
                        .body("type", equalTo("/problems/invalid-token"));
            }
        }
    }

    @Test
    void while_a_service_is_silent_nothing_older_is_told() {
        given().header("Authorization", ours).get(VIEW).then().statusCode(200);
        INDICATORS.answers(request -> request.response().setStatusCode(503).end());

        given().header("Authorization", ours).get(VIEW).then().statusCode(503);
        given().get(VIEW).then().statusCode(401);
    }
}
