package cityplan.indicators;

import static cityplan.common.test.Api.sending;
import static cityplan.store.test.rights.Nouns.draw;
import static cityplan.store.test.rights.Nouns.make;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;
import cityplan.store.test.rights.AuditCalls;
import cityplan.store.test.rights.Call;
import cityplan.store.test.rights.ImportCalls;
import cityplan.store.test.rights.Nouns;
import cityplan.store.test.rights.Nouns.Objects;
import cityplan.store.test.rights.Place;
import cityplan.store.test.rights.RightsTable;
import cityplan.store.test.rights.WebhookCalls;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.Order;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Every write of indicators-service by everyone: docs/rights/indicators-service.md.
@Order(Integer.MAX_VALUE - 3)
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RightsTest extends RightsTable {

    private static final Place OWN = new Place("530102", "530100", "RT-STREET", "ENVIRONMENT");
    private static final Place OTHER = new Place("530103", "530100", "RT-STREET", "ECONOMY");
    private static final String NAME = "\"name\": {\"zh\": \"权利\", \"en\": \"Rights\"}";
    private static final String FIGURES = "/v1/observations/RT_0/%s/LEVEL/%s";

    RightsTest() {
        super("indicators-service", "themes", OWN, OTHER);
    }

    @Override
    protected void prepare() {
        Kunming.load().statusCode(200);
        make(
                "/v1/regions/RT-STREET",
                "{%s, \"level\": \"area\", \"parent\": \"530102\"}".formatted(NAME));
        make("/v1/indicators/RT_0", indicator(OWN, "higher"));
        make("/v1/plans/RT_PLAN", plan(OWN, 2090));
    }

    @Override
    protected Map<String, Maker> makers() {
        Nouns nouns = AuditCalls.add(figures(codeLists(new Nouns())), "indicators");
        new ImportCalls("indicators", RightsTest::correction).add(nouns);
        return new WebhookCalls("indicators", "observation").add(nouns).makers();
    }

    private static Nouns codeLists(Nouns nouns) {
        return nouns.amended(
                        "/v1/themes/{code}",
                        new Objects(
                                (_, n) -> "/v1/themes/RT_" + n,
                                (_, _) -> "{%s, \"ordinal\": 97}".formatted(NAME),
                                (_, _) -> "{%s, \"ordinal\": 98}".formatted(NAME)),
                        "{\"ordinal\": 99}")
                .amended(
                        "/v1/units/{code}",
                        new Objects(
                                (_, n) -> "/v1/units/RT_" + n,
                                (_, n) -> unit(n, 1),
                                (_, n) -> unit(n, 2)),
                        "{\"multiplier\": 3}")
                .amended(
                        "/v1/regions/{code}",
                        new Objects(
                                (_, n) -> "/v1/regions/RT-" + n,
                                (_, _) -> region("area"),
                                (_, _) -> region("town")),
                        "{\"level\": \"town\"}")
                .amended(
                        "/v1/sources/{code}",
                        new Objects(
                                (_, n) -> "/v1/sources/RT_" + n,
                                (place, _) -> source(place, "2022"),
                                (place, _) -> source(place, "2023")),
                        "{\"published\": \"2024\"}")
                .amended(
                        "/v1/indicators/{code}",
                        new Objects(
                                (_, n) -> "/v1/indicators/RT_" + n,
                                (place, _) -> indicator(place, "higher"),
                                (place, _) -> indicator(place, "lower")),
                        "{\"direction\": \"lower\"}")
                .amended(
                        "/v1/plans/{code}",
                        new Objects(
                                (_, n) -> "/v1/plans/RT_" + n,
                                (place, _) -> plan(place, 2090),
                                (place, _) -> plan(place, 2089)),
                        "{\"periodEnd\": 2088}");
    }

    private static Nouns figures(Nouns nouns) {
        return nouns.with(
                        "/v1/observations/{indicator}/{region}/{measure}/{period}",
                        new Objects(
                                (place, n) -> FIGURES.formatted(place.region(), month(n)),
                                (_, _) -> value(1),
                                (_, _) -> value(2)),
                        "?reason=error")
                .with(
                        "/v1/target-statements/{id}",
                        new Objects(
                                (_, n) -> "/v1/target-statements/rt-" + n,
                                (place, n) -> "{%s}".formatted(target(place, n, 18)),
                                (place, n) ->
                                        "{%s, \"reason\": \"error\"}"
                                                .formatted(target(place, n, 19))),
                        "?reason=error")
                .call("POST /v1/observations", (place, _) -> observations(place))
                .call("POST /v1/target-statements", (place, _) -> statements(place))
                .call("POST /v1/imports/indicators", RightsTest::file)
                .call(
                        "GET /v1/imports/indicators",
                        (_, _) -> Call.plain("GET", "/v1/imports/indicators"))
                .call("GET /v1/imports/indicators/{id}", (_, _) -> Call.plain("GET", imported()));
    }

    private static String unit(int number, int multiplier) {
        return "{%s, \"dimension\": \"count\", \"baseUnit\": \"RT_%d\", \"multiplier\": %d}"
                .formatted(NAME, number, multiplier);
    }

    private static String region(String level) {
        return "{%s, \"level\": \"%s\"}".formatted(NAME, level);
    }

    private static String source(Place place, String published) {
        return "{\"title\": {\"zh\": \"权利\", \"en\": \"Rights\"}, \"kind\": \"press\", \"region\": \"%s\", \"published\": \"%s\"}"
                .formatted(place.region(), published);
    }

    private static String indicator(Place place, String direction) {
        return """
        {%s, "theme": "%s", "unit": "CNY_100M", "direction": "%s", "valueType": "amount",
         "decimals": 0, "frequency": "annual"}
        """
                .formatted(NAME, place.subject(), direction);
    }

    private static String plan(Place place, int end) {
        return """
        {%s, "region": "%s", "periodStart": 1950, "periodEnd": %d, "kind": "vision",
         "source": "PLAN_2022"}
        """
                .formatted(NAME, place.region(), end);
    }

    private static String value(int value) {
        return "{\"value\": %d, \"status\": \"final\", \"source\": \"PLAN_2022\", \"reason\": \"error\"}"
                .formatted(value);
    }

    private static String target(Place place, int number, int value) {
        return """
        "indicator": "RT_0", "region": "%s", "measure": "LEVEL", "period": "%s", "plan": "RT_PLAN",
        "operator": "ge", "valueLow": %d, "nature": "expected", "commitment": "plan",
        "source": "PLAN_2022"\
        """
                .formatted(place.region(), month(number), value);
    }

    private static Call observations(Place place) {
        String month = month(draw());
        String item =
                """
                {"items": [{"indicator": "RT_0", "region": "%s", "measure": "LEVEL", "period": "%s",
                            "value": 1, "status": "final", "source": "PLAN_2022"}]}
                """
                        .formatted(place.region(), month);
        return posted("/v1/observations", item, FIGURES.formatted(place.region(), month));
    }

    private static Call statements(Place place) {
        int number = draw();
        String items =
                "{\"items\": [{\"id\": \"rt-%d\", %s}]}"
                        .formatted(number, target(place, number, 18));
        return posted("/v1/target-statements", items, "/v1/target-statements/rt-" + number);
    }

    private static Call posted(String path, String body, String watched) {
        return new Call(
                "POST",
                path,
                request -> request.contentType("application/json").body(body),
                watched);
    }

    /// A file with one row of what the role may write.
    private static Call file(Place place, String role) {
        int number = draw();
        boolean figures = role.equals("indicator-editor");
        String rows =
                figures
                        ? "indicator,region,measure,period,value,status,source\nRT_0,%s,LEVEL,%s,1,final,PLAN_2022\n"
                                .formatted(place.region(), month(number))
                        : "id,indicator,region,measure,period,plan,operator,value_low,value_high,reference_indicator,reference_region,attribute,commitment,source,locator,note\nrt-%d,RT_0,%s,LEVEL,%s,RT_PLAN,ge,18,,,,expected,plan,PLAN_2022,,\n"
                                .formatted(number, place.region(), month(number));
        byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
        String name = figures ? "observations.csv" : "targets.csv";
        return new Call(
                "POST",
                "/v1/imports/indicators",
                request -> request.multiPart("files", name, bytes, "text/csv"),
                figures
                        ? FIGURES.formatted(place.region(), month(number))
                        : "/v1/target-statements/rt-" + number);
    }

    /// A file that corrects two figures.
    private static ImportCalls.Wanted correction(Place place) {
        var rows = new StringBuilder("indicator,region,measure,period,value,status,source\n");
        String watched = "";
        for (int i = 0; i < 2; i++) {
            String month = month(draw());
            watched = FIGURES.formatted(place.region(), month);
            make(watched, value(1));
            rows.append("RT_0,%s,LEVEL,%s,2,final,PLAN_2022\n".formatted(place.region(), month));
        }
        return new ImportCalls.Wanted("observations", rows.toString(), watched);
    }

    /// An import of the subject that all callers are.
    private static String imported() {
        byte[] nothing =
                "indicator,region,measure,period,value,status,source\n"
                        .getBytes(StandardCharsets.UTF_8);
        return sending(Tokens.of("indicator-editor"))
                .multiPart("files", "observations.csv", nothing, "text/csv")
                .post("/v1/imports/indicators")
                .then()
                .statusCode(200)
                .extract()
                .header("Content-Location");
    }

    private static String month(int number) {
        return "%d-%02d".formatted(1950 + number / 12, number % 12 + 1);
    }
}
