package cityplan.indicators;

import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.writing;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.http.Operations;
import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The promise of every read: the same request, with the moments that its answer echoed, gives the
/// same bytes for ever, whatever is recorded, renamed or withdrawn later.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SameBytesTest {

    private static final String EDITOR = "indicator-editor";
    private static final String CELL = "/v1/observations/FOREST_COVER/530124/LEVEL/1999";
    private static final String KEPT = "/v1/observations/FOREST_COVER/530124/LEVEL/1998";

    /// One or more requests for every operation that reads.
    private static final List<String> READS =
            List.of(
                    "/v1/themes",
                    "/v1/themes/ENVIRONMENT",
                    "/v1/units?sort=-code",
                    "/v1/units/PCT",
                    "/v1/regions",
                    "/v1/regions/530124",
                    "/v1/sources",
                    "/v1/sources/FYP14_2021",
                    "/v1/plans",
                    "/v1/plans/FYP14",
                    "/v1/plans/FYP14/scorecard",
                    "/v1/indicators?q=forest",
                    "/v1/indicators?theme=ENVIRONMENT&count=true",
                    "/v1/indicators/FOREST_COVER",
                    "/v1/indicators/FOREST_COVER/observations",
                    "/v1/indicators/FOREST_COVER/observations?format=csv",
                    "/v1/observations?region=530124",
                    "/v1/observations?region=530124&latest=1",
                    "/v1/availability?region=530124",
                    "/v1/observations?region=530124&history=true",
                    "/v1/observations?region=530124&updatedAfter=2001-01-01T00:00:00Z",
                    "/v1/observations/revisions?region=530124",
                    KEPT,
                    "/v1/exports/observations?region=530124",
                    "/v1/exports/observations?region=530124&format=csv&shape=bundle",
                    "/v1/exports/indicators?theme=ENVIRONMENT",
                    "/v1/exports/plans",
                    "/v1/exports/regions",
                    "/v1/exports/sources",
                    "/v1/exports/target-statements?indicator=FOREST_COVER",
                    "/v1/exports/themes",
                    "/v1/exports/units",
                    "/v1/compare?indicator=FOREST_COVER&region=530124",
                    "/v1/compare?indicator=FOREST_COVER&region=530124&format=csv",
                    "/v1/derived?derive=unit&unit=PCT&indicator=FOREST_COVER&region=530124",
                    "/v1/targets?indicator=FOREST_COVER",
                    "/v1/targets/tgt-id",
                    "/v1/targets/tgt-id/evaluation",
                    "/v1/target-statements?indicator=FOREST_COVER&history=true",
                    "/v1/target-statements/tgt-4cb2b12ca0ac",
                    "/v1/target-conflicts",
                    "/v1/evaluations?indicator=FOREST_COVER");

    /// What is no read of recorded facts, and therefore not cut at moments.
    private static final Set<String> NOT_OF_MOMENTS =
            Set.of(
                    "/v1/changes/indicators",
                    "/v1/changes/indicators/stream",
                    "/v1/imports/indicators",
                    "/v1/imports/indicators/{id}");

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void every_operation_that_reads_is_held_to_it() {
        Set<String> templates =
                Operations.routes().stream()
                        .filter(route -> route.service().equals("indicators-service"))
                        .filter(route -> route.methods().contains("GET"))
                        .map(Operations.Route::template)
                        .collect(Collectors.toSet());

        Set<String> held =
                READS.stream()
                        .map(read -> Operations.route(read.replaceAll("\\?.*", "")).orElseThrow())
                        .map(Operations.Route::template)
                        .collect(Collectors.toSet());

        templates.removeAll(NOT_OF_MOMENTS);
        assertThat(held).containsExactlyInAnyOrderElementsOf(templates);
    }

    @Test
    void an_answer_is_given_again_byte_by_byte_whatever_was_recorded_since() {
        put(KEPT, 40.1, "*").then().statusCode(201);
        put(CELL, 41.25, "*").then().statusCode(201);
        String target =
                badly().get("/v1/targets?indicator=FOREST_COVER&limit=1").path("items[0].id");
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String read : READS) {
            String path = read.replace("tgt-id", target);
            Response now = badly().get(path);
            assertThat(now.statusCode()).as(path).isEqualTo(200);
            answers.put(path, Answer.of(now));
        }
        String asOf = badly().get("/v1/themes").path("asOf");
        String at = badly().get("/v1/themes").path("at");

        rename("/v1/indicators/FOREST_COVER", "Forest cover");
        rename("/v1/themes/ENVIRONMENT", "Ecology");
        rename("/v1/regions/530124", "Fumin");
        put(KEPT, 40.2, etag(KEPT)).then().statusCode(200);
        withdraw(CELL);

        answers.forEach((path, answer) -> {
            String separator = path.contains("?") ? "&" : "?";
            Response again = badly().get(path + separator + "asOf=" + asOf + "&at=" + at);
            assertThat(Answer.of(again)).as(path).isEqualTo(answer);
            assertThat(Answer.of(badly().get(path)).body()).as(path).isNotEqualTo(answer.body());
        });
        withdraw(KEPT);
    }

    private record Answer(String body, String etag) {
        static Answer of(Response response) {
            return new Answer(response.asString(), response.header("ETag"));
        }
    }

    private static void rename(String path, String name) {
        writing(EDITOR)
                .header("If-Match", etag(path))
                .contentType("application/merge-patch+json")
                .body("{\"name\": {\"en\": \"" + name + "\"}}")
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static String etag(String path) {
        return badly().get(path).header("ETag");
    }

    private static Response put(String path, double value, String seen) {
        return writing(EDITOR)
                .header(seen.equals("*") ? "If-None-Match" : "If-Match", seen)
                .body(
                        "{\"value\": %s, \"status\": \"final\", \"source\": \"FYP14_2021\", \"reason\": \"error\"}"
                                .formatted(value))
                .put(path);
    }

    private static void withdraw(String path) {
        writing(EDITOR)
                .header("If-Match", etag(path))
                .queryParam("reason", "error")
                .delete(path)
                .then()
                .statusCode(204);
    }
}
