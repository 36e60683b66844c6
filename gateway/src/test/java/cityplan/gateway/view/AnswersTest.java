package cityplan.gateway.view;

import static cityplan.common.test.Api.api;
import static cityplan.gateway.KunmingRows.ASKED;
import static cityplan.gateway.KunmingRows.INDICATORS_LAST;
import static cityplan.gateway.KunmingRows.PROJECTS_LAST;
import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.Tokens;
import cityplan.gateway.Caching;
import cityplan.gateway.KunmingRows;
import cityplan.gateway.StandIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

@QuarkusTest
@QuarkusTestResource(value = Caching.class, restrictToAnnotatedClass = true)
class AnswersTest {

    private static final Duration STALENESS = Duration.ofSeconds(2);
    private static final AtomicInteger DAYS = new AtomicInteger();

    @TestHTTPResource("/v1/indicators/POWER_CAPACITY/context?region=530100&view=full&at=2024-02-01")
    URI cold;

    /// Another view for each test.
    private final String power =
            "/v1/indicators/POWER_CAPACITY/context?region=530100&at=2024-01-%02d"
                    .formatted(DAYS.incrementAndGet());

    @BeforeEach
    void both_services_answer_and_are_heard() {
        Caching.toIndicators.thaw();
        KunmingRows.answers();
        String other = "/v1/indicators/POWER_CAPACITY/context?region=530100&fields=indicator";
        while (!"gateway; hit".equals(given().get(other).header("Cache-Status"))) {
            assertThat(ASKED).hasSizeLessThan(10_000);
        }
        ASKED.clear();
    }

    @Test
    void a_view_is_composed_once_and_given_as_long_as_it_is_true() {
        Response first = api().get(power);
        ASKED.clear();
        Response second = api().get(power);

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(first.header("Cache-Status")).isEqualTo("gateway; fwd=miss; stored");
        assertThat(second.header("Cache-Status")).isEqualTo("gateway; hit");
        for (String header : new String[] {"ETag", "Cache-Control", "Content-Type", "Vary"}) {
            assertThat(second.header(header)).isEqualTo(first.header(header));
        }
        api().header("If-None-Match", first.header("ETag"))
                .get(power)
                .then()
                .statusCode(304)
                .header("ETag", first.header("ETag"));
        assertThat(questions()).isZero();
    }

    @Test
    void many_who_want_it_at_once_let_it_be_composed_once() {
        var request = HttpRequest.newBuilder(cold).build();
        HttpClient client = HttpClient.newHttpClient();
        var herd =
                Stream.generate(() -> client.sendAsync(request, BodyHandlers.ofString()))
                        .limit(50)
                        .toList();

        assertThat(herd.stream().map(CompletableFuture::join).map(HttpResponse::body).distinct())
                .hasSize(1);
        assertThat(ASKED).filteredOn(uri -> uri.startsWith("/v1/targets")).hasSize(1);
    }

    @Test
    void who_insists_or_shows_a_token_is_given_a_new_one() {
        api().get(power);
        ASKED.clear();

        api().header("Cache-Control", "no-cache").get(power).then().header("Age", nullValue());
        long once = questions();
        String token = "Bearer " + Tokens.of("operator");
        api().header("Authorization", token).get(power).then().statusCode(200);

        assertThat(once).isPositive();
        assertThat(questions()).isEqualTo(2 * once);
    }

    @Test
    void what_either_service_records_is_seen_within_two_seconds() {
        for (StandIn service : new StandIn[] {INDICATORS, PROJECTS}) {
            var last =
                    new AtomicReference<>(service == INDICATORS ? INDICATORS_LAST : PROJECTS_LAST);
            service.answers(request -> KunmingRows.answer(request, last.get()));
            for (int i = 1; i <= 5; i++) {
                api().get(power);
                last.set("2026-11-21T%d%d:00:00Z".formatted(service == INDICATORS ? 0 : 1, i));
                Instant recorded = Instant.now();
                while (!last.get().equals(api().get(power).path("asOf"))) {
                    assertThat(Duration.between(recorded, Instant.now())).isLessThan(STALENESS);
                }
            }
        }
    }

    @Test
    void after_a_write_nobody_is_told_what_was_before_it() {
        var last = new AtomicReference<>(INDICATORS_LAST);
        INDICATORS.answers(request -> KunmingRows.answer(request, last.get()));
        for (int i = 10; i < 30; i++) {
            api().get(power);
            last.set("2026-11-21T08:00:%dZ".formatted(i));
            given().contentType("application/json").body("{}").put("/v1/indicators/GDP");

            api().get(power).then().body("asOf", equalTo(last.get()));
        }
    }

    @Test
    void what_a_silent_service_said_last_is_shown_and_marked() {
        Response whole = api().get(power);
        PROJECTS.answers(request -> request.response().setStatusCode(503).end());
        given().contentType("application/json").body("{}").put("/v1/projects/metro-line-5");

        Response filled = api().get(power);

        filled.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue())
                .body("unreachable", equalTo(List.of("projects")))
                .body("stale.part", equalTo(List.of("projects")))
                .body("stale[0].asOf", equalTo(PROJECTS_LAST))
                .body("stale[0].fields", hasItems("contributions", "delivery"));
        assertThat((Object) filled.path("contributions")).isEqualTo(whole.path("contributions"));
    }

    @Test
    void without_its_primary_part_a_view_is_as_it_was() {
        String whole = api().get(power).asString();
        INDICATORS.answers(request -> request.response().setStatusCode(503).end());
        given().contentType("application/json").body("{}").put("/v1/indicators/GDP");

        api().get(power)
                .then()
                .statusCode(200)
                .header("Cache-Status", matchesPattern("gateway; hit; ttl=-[0-9]+"))
                .body(equalTo(whole));
        api().get(power + "&view=full").then().statusCode(503).header("Retry-After", "5");
    }

    private static long questions() {
        return ASKED.stream().filter(uri -> !uri.startsWith("/v1/changes")).count();
    }
}
