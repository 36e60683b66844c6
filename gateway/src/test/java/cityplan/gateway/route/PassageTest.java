package cityplan.gateway.route;

import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;

import org.junit.jupiter.api.Test;

import java.util.concurrent.ArrayBlockingQueue;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class PassageTest {

    @Test
    void a_path_goes_to_the_service_that_the_contract_names() {
        INDICATORS.answersJson("{\"of\":\"indicators\"}");
        PROJECTS.answersJson("{\"of\":\"projects\"}");

        given().get("/v1/indicators").then().statusCode(200).body("of", equalTo("indicators"));
        given().get("/v1/projects").then().statusCode(200).body("of", equalTo("projects"));
    }

    @Test
    void status_headers_and_body_pass_as_they_are() {
        INDICATORS.answers(request ->
                request.response()
                        .setStatusCode(418)
                        .putHeader("Content-Type", "text/csv;charset=UTF-8")
                        .putHeader("ETag", "\"v-1\"")
                        .putHeader("Link", "</v1/indicators>; rel=\"self\"")
                        .end("code,value\r\nGDP,7222.50\r\n"));

        given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                .get("/v1/indicators")
                .then()
                .statusCode(418)
                .contentType("text/csv;charset=UTF-8")
                .header("ETag", "\"v-1\"")
                .header("Link", "</v1/indicators>; rel=\"self\"")
                .body(equalTo("code,value\r\nGDP,7222.50\r\n"));
    }

    @Test
    void the_query_arrives_as_it_was_sent() {
        INDICATORS.answers(request -> request.response().end(request.uri()));

        given().urlEncodingEnabled(false)
                .get("/v1/indicators?q=%E5%9C%B0%E9%93%81+line&q=a%26b&empty=")
                .then()
                .body(equalTo("/v1/indicators?q=%E5%9C%B0%E9%93%81+line&q=a%26b&empty="));
    }

    @Test
    void a_query_of_15_kB_passes_and_so_does_an_answer_that_repeats_it() {
        INDICATORS.answers(request ->
                request.response()
                        .putHeader("Link", request.uri() + request.uri() + request.uri())
                        .end(String.valueOf(request.uri().length())));

        String query = "q=" + "x".repeat(15_000);

        given().get("/v1/indicators?" + query)
                .then()
                .statusCode(200)
                .body(equalTo(String.valueOf("/v1/indicators?".length() + query.length())));
    }

    @Test
    void a_conditional_request_is_answered_by_the_service() {
        INDICATORS.answers(request -> {
            boolean known = "\"v-1\"".equals(request.getHeader("If-None-Match"));
            request.response().setStatusCode(known ? 304 : 200).putHeader("ETag", "\"v-1\"").end();
        });

        given().header("If-None-Match", "\"v-1\"")
                .get("/v1/indicators")
                .then()
                .statusCode(304)
                .header("ETag", "\"v-1\"")
                .header("Transfer-Encoding", nullValue());
    }

    @Test
    void a_head_request_passes() {
        INDICATORS.answers(request ->
                request.response()
                        .putHeader("Content-Length", "42")
                        .putHeader("X-Method", request.method().name())
                        .end());

        given().head("/v1/indicators")
                .then()
                .statusCode(200)
                .header("X-Method", "HEAD")
                .header("Content-Length", "42");
    }

    @Test
    void a_method_that_the_path_does_not_have_is_refused_with_those_it_has() {
        given().header("Accept-Language", "zh")
                .delete("/v1/indicators")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD")
                .header("Content-Language", "zh")
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void options_tells_the_methods_of_a_path() {
        given().options("/v1/indicators")
                .then()
                .statusCode(204)
                .header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void a_path_that_nobody_serves_is_a_problem() {
        given().get("/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unknown-path"))
                .body("traceId", not(nullValue()));
    }

    @Test
    void an_unsafe_path_never_reaches_a_service() {
        var received = new ArrayBlockingQueue<HttpServerRequest>(8);
        INDICATORS.answers(received::add);

        given().urlEncodingEnabled(false)
                .get("/v1/indicators/%00")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
        assertThat(received).isEmpty();
    }
}
