package cityplan.gateway.route;

import static cityplan.gateway.Caching.toIndicators;
import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cityplan.gateway.Caching;
import cityplan.gateway.Recorder;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

@QuarkusTest
@QuarkusTestResource(value = Caching.class, restrictToAnnotatedClass = true)
class ReadsTest {

    private static final Duration STALENESS = Duration.ofSeconds(2);
    private static final AtomicInteger QUESTIONS = new AtomicInteger();

    @TestHTTPResource("/v1/indicators")
    URI indicators;

    private final Recorder recorder = new Recorder();
    private final String question = "/v1/indicators?q=" + QUESTIONS.incrementAndGet();

    @BeforeEach
    void records() {
        toIndicators.thaw();
        INDICATORS.answers(recorder);
        PROJECTS.answers(new Recorder());
        while (!"gateway; hit".equals(given().get(question + "&limit=1").header("Cache-Status"))) {
            assertThat(recorder.reads).hasValueLessThan(1_000);
        }
        recorder.reads.set(0);
    }

    @Test
    void what_was_answered_is_answered_again_without_its_service() {
        Response first = given().get(question);
        Response second = given().get(question);

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header("Cache-Status")).isEqualTo("gateway; fwd=miss; stored");
        assertThat(second.header("Cache-Status")).isEqualTo("gateway; hit");
        assertThat(second.header("Age")).isEqualTo("0");
        assertThat(recorder.reads).hasValue(1);
    }

    @Test
    void conditions_and_heads_are_answered_from_what_is_kept() {
        Response kept = given().get(question);

        given().header("If-None-Match", kept.header("ETag"))
                .get(question)
                .then()
                .statusCode(304)
                .header("ETag", kept.header("ETag"))
                .header("Vary", notNullValue())
                .header("Content-Type", nullValue());
        given().head(question)
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(kept.asByteArray().length))
                .header("ETag", kept.header("ETag").replace("gzip", ""));
        assertThat(recorder.reads).hasValue(1);
    }

    @Test
    void language_and_format_are_asked_for_apart_and_the_order_of_parameters_is_not() {
        given().get(question + "&limit=5");
        given().get("/v1/indicators?limit=5&q=" + question.split("=")[1]);
        assertThat(recorder.reads).hasValue(1);

        given().header("Accept-Language", "zh").get(question + "&limit=5");
        given().accept("text/csv").get(question + "&limit=5");
        assertThat(recorder.reads).hasValue(3);
    }

    @Test
    void who_shows_a_token_or_insists_is_answered_by_the_service() {
        given().get(question);
        given().header("Authorization", "Bearer x").get(question);
        given().header("Cache-Control", "no-cache").get(question);

        assertThat(recorder.reads).hasValue(3);
    }

    @Test
    void what_depends_on_a_token_is_kept_for_those_without_one_alone() {
        recorder.vary = "Accept, Accept-Language, Authorization";
        recorder.control = "private, no-store";
        Response own = given().header("Authorization", "Bearer x").get(question);
        recorder.control = "public, no-cache";
        Response open = given().get(question);
        Response kept = given().get(question);
        Response later = given().header("Authorization", "Bearer x").get(question);

        assertThat(own.<String>path("for")).isEqualTo("Bearer x");
        assertThat(own.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(open.<String>path("for")).isEqualTo("null");
        assertThat(kept.header("Cache-Status")).isEqualTo("gateway; hit");
        assertThat(kept.asString()).isEqualTo(open.asString());
        assertThat(later.asString()).isEqualTo(own.asString());
        assertThat(later.header("Cache-Status")).isNull();
    }

    @Test
    void what_is_too_long_or_not_public_is_passed_on_and_not_kept() {
        recorder.length = 300_000;
        assertThat(given().get(question).asByteArray()).hasSizeGreaterThan(300_000);
        given().get(question).then().header("Cache-Status", nullValue());
        assertThat(recorder.reads).hasValue(2);

        recorder.length = 10;
        recorder.control = "no-store";
        given().get(question);
        given().get(question);
        assertThat(recorder.reads).hasValue(4);
    }

    @Test
    void after_a_write_nobody_is_told_what_was_before_it() {
        for (int i = 0; i < 50; i++) {
            given().get(question);
            given().contentType("application/json").body("{}").put("/v1/indicators/GDP");

            assertThat(given().get(question).path("asOf").toString())
                    .isEqualTo(recorder.last().toString());
        }
    }

    @Test
    void what_is_written_past_the_gateway_is_seen_within_two_seconds() {
        for (int i = 0; i < 10; i++) {
            given().get(question);
            recorder.record();
            Instant written = Instant.now();
            Instant shown;
            do {
                shown = Instant.parse(given().get(question).path("asOf"));
            } while (shown.isBefore(recorder.last()));
            assertThat(Duration.between(written, Instant.now())).isLessThan(STALENESS);
        }
    }

    @Test
    void without_the_feed_an_answer_is_kept_for_two_seconds() {
        given().get(question);
        recorder.told = false;
        recorder.record();
        Instant written = Instant.now();
        Instant shown;
        do {
            shown = Instant.parse(given().get(question).path("asOf"));
        } while (shown.isBefore(recorder.last()));

        assertThat(Duration.between(written, Instant.now())).isLessThan(STALENESS.plusMillis(500));
    }

    @Test
    void an_answer_to_moments_of_the_past_outlives_writes() {
        recorder.control = "public, max-age=86400";
        given().get(question);
        given().contentType("application/json").body("{}").put("/v1/indicators/GDP");

        given().get(question).then().header("Cache-Status", "gateway; hit");
    }

    @Test
    void all_who_want_the_same_at_the_same_time_make_one_question() {
        INDICATORS.answers(request -> {
            if (request.path().equals("/v1/indicators")) {
                request.response().setChunked(true);
                Vertx.currentContext().owner().setTimer(300, _ -> recorder.handle(request));
            } else {
                recorder.handle(request);
            }
        });
        try (HttpClient client = HttpClient.newHttpClient()) {
            var asked = Stream.generate(() -> ask(client)).limit(100).toList();

            assertThat(asked.stream().map(each -> each.join().statusCode())).containsOnly(200);
            assertThat(asked.stream().map(each -> each.join().body()).distinct()).hasSize(1);
        }
        assertThat(recorder.reads).hasValue(1);
    }

    @Test
    void while_a_service_is_silent_what_it_said_is_told_and_marked() {
        given().get(question);
        toIndicators.freeze();
        try {
            Response answer;
            do {
                answer = given().get(question);
                assertThat(answer.statusCode()).isEqualTo(200);
            } while (answer.header("Cache-Status").equals("gateway; hit"));

            answer.then()
                    .header("Cache-Status", matchesPattern("gateway; hit; ttl=-\\d+"))
                    .header("Age", matchesPattern("[1-9]\\d*"))
                    .body("asOf", equalTo(recorder.last().toString()));
            given().get(question + "&limit=7").then().statusCode(504);
        } finally {
            toIndicators.thaw();
        }
    }

    @Test
    void a_service_that_says_that_it_cannot_is_silent_too() {
        given().get(question);
        INDICATORS.answers(request -> request.response().setStatusCode(503).end());
        given().contentType("application/json").body("{}").put("/v1/indicators/GDP");

        given().get(question).then().statusCode(200).header("Cache-Status", notNullValue());
        given().get(question + "&limit=7").then().statusCode(503);
    }

    private CompletableFuture<HttpResponse<String>> ask(HttpClient client) {
        URI what = indicators.resolve(question);
        return client.sendAsync(HttpRequest.newBuilder(what).build(), BodyHandlers.ofString());
    }
}
