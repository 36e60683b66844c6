package cityplan.indicators;

import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.writing;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.SameBytes;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeAll;

import java.util.List;
import java.util.Set;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SameBytesTest extends SameBytes {

    private static final String EDITOR = "indicator-editor plan-admin";
    private static final String CELL = "/v1/observations/FOREST_COVER/530124/LEVEL/1999";
    private static final String KEPT = "/v1/observations/FOREST_COVER/530124/LEVEL/1998";

    SameBytesTest() {
        super("indicators-service", EDITOR);
    }

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Override
    protected List<String> reads() {
        String target =
                badly().get("/v1/targets?indicator=FOREST_COVER&limit=1").path("items[0].id");
        return List.of(
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
                "/v1/targets/" + target,
                "/v1/targets/" + target + "/evaluation",
                "/v1/target-statements?indicator=FOREST_COVER&history=true",
                "/v1/target-statements/tgt-4cb2b12ca0ac",
                "/v1/target-conflicts",
                "/v1/evaluations?indicator=FOREST_COVER");
    }

    @Override
    protected Set<String> notOfMoments() {
        return Set.of(
                "/v1/changes/indicators",
                "/v1/changes/indicators/stream",
                "/v1/imports/indicators",
                "/v1/imports/indicators/{id}",
                "/v1/audit/indicators",
                "/v1/audit/indicators/{number}",
                "/v1/audit/indicators/export",
                "/v1/audit/indicators/verification",
                "/v1/webhooks/indicators",
                "/v1/webhooks/indicators/{id}",
                "/v1/webhooks/indicators/{id}/deliveries",
                "/v1/webhooks/indicators/{id}/deliveries/{delivery}");
    }

    @Override
    protected void prepare() {
        put(KEPT, 40.1, "*", 201);
        put(CELL, 41.25, "*", 201);
    }

    @Override
    protected void change() {
        rename("/v1/indicators/FOREST_COVER", "Forest cover");
        rename("/v1/themes/ENVIRONMENT", "Ecology");
        rename("/v1/regions/530124", "Fumin");
        put(KEPT, 40.2, etag(KEPT), 200);
        withdraw(CELL);
    }

    @Override
    protected void leave() {
        withdraw(KEPT);
    }

    private static void put(String path, double value, String seen, int status) {
        writing(EDITOR)
                .header(seen.equals("*") ? "If-None-Match" : "If-Match", seen)
                .body(
                        "{\"value\": %s, \"status\": \"final\", \"source\": \"FYP14_2021\", \"reason\": \"error\"}"
                                .formatted(value))
                .put(path)
                .then()
                .statusCode(status);
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
