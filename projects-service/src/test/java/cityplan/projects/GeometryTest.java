package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.cutDown;
import static cityplan.common.test.Api.sending;
import static cityplan.common.test.Api.writingBadly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class GeometryTest {

    private static final String EDITOR = "project-editor plan-admin";
    private static final String GEOJSON = "application/geo+json";
    private static final String LINE =
            "{\"type\":\"LineString\",\"coordinates\":[[102.67120,24.9631],[102.7124,25.0403,1891]]}";

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void a_geometry_is_created_replaced_and_withdrawn() {
        String path = "/v1/projects/metro-line-5/geometry";
        Response created = geometry().header("If-None-Match", "*").body(LINE).put(path);
        created.then().statusCode(201).contentType(GEOJSON).header("Location", equalTo(path));

        Response read = api().get(path);
        read.then().statusCode(200).contentType(GEOJSON).body("type", equalTo("LineString"));
        assertThat(read.asString()).contains("[[102.67120,24.9631],[102.7124,25.0403,1891]]");

        Response again =
                geometry().header("If-Match", read.header("ETag")).body(read.asString()).put(path);
        again.then()
                .statusCode(200)
                .body("recordedFrom", equalTo(created.<String>path("recordedFrom")));
        geometry().header("If-Match", again.header("ETag")).delete(path).then().statusCode(204);
        api().get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Point\",\"coordinates\":[25.0,102.7]} | /coordinates | coordinates-swapped",
                "{\"type\":\"Polygon\",\"coordinates\":[[[102.7,25],[102.8,25],[102.8,25.1],[102.7,25.1]]]} | /coordinates/0/3 | ring-open",
                "{\"type\":\"Point\",\"coordinates\":[116.4,39.9]} | /coordinates | outside-box",
                "{\"type\":\"Feature\",\"geometry\":null} | /type | one-of"
            })
    void what_is_wrong_with_a_geometry_is_told_in_its_place(
            String body, String pointer, String code) {
        geometry()
                .header("If-None-Match", "*")
                .body(body)
                .put("/v1/projects/metro-line-7/geometry")
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '%s' }.code".formatted(pointer), equalTo(code));
    }

    @Test
    void a_bundle_brings_geometries_and_names_a_cell_that_holds_none() {
        sending(Tokens.of(EDITOR))
                .multiPart(
                        "files",
                        "project_geometries.csv",
                        "project,geometry\nmetro-line-5,\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[25,102]}\"\nmetro-line-7,{\n"
                                .getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/v1/imports/projects")
                .then()
                .statusCode(400)
                .body("errors.code", contains("coordinates-swapped", "geometry-expected"));
    }

    @Test
    void a_list_as_geojson_has_a_feature_for_every_item() {
        String path = "/v1/projects/metro-line-7/geometry";
        Response held = geometry().header("If-None-Match", "*").body(LINE).put(path);
        held.then().statusCode(201);
        String query =
                "/v1/projects?code=metro-line-7&code=metro-line-8&code=metro-line-9&limit=2&count=true";
        Response json = api().get(query);
        Response page = api().get(query + "&format=geojson");

        page.then()
                .statusCode(200)
                .contentType(GEOJSON)
                .body("type", equalTo("FeatureCollection"))
                .body("features", hasSize(json.<Integer>path("items.size()")))
                .body("features.properties.code", equalTo(json.path("items.code")))
                .body("features.id", equalTo(json.path("items.code")))
                .body("total", equalTo(json.<Integer>path("total")))
                .body(
                        "features.find { it.id == 'metro-line-7' }.geometry.type",
                        equalTo("LineString"))
                .body("features.find { it.id == 'metro-line-8' }", hasKey("geometry"));
        api().accept(GEOJSON).get(query).then().contentType(GEOJSON);
        String next = page.path("links.next");
        api().urlEncodingEnabled(false)
                .get(next)
                .then()
                .contentType(GEOJSON)
                .body("features[0].id", not(equalTo(json.path("items[0].code"))));
        cutDown()
                .get(query + "&format=geojson&fields=name.en")
                .then()
                .body("features[0].properties", not(hasKey("code")))
                .body("features[0].id", equalTo(json.path("items[0].code")));
        geometry().header("If-Match", held.header("ETag")).delete(path).then().statusCode(204);
    }

    @Test
    void only_what_lies_somewhere_is_offered_as_geojson() {
        writingBadly(EDITOR).accept(GEOJSON).get("/v1/sectors").then().statusCode(406);
        writingBadly(EDITOR).get("/v1/sectors?format=geojson").then().statusCode(400);
        writingBadly(EDITOR)
                .accept(GEOJSON)
                .get("/v1/projects/metro-line-5")
                .then()
                .statusCode(406);
    }

    private static RequestSpecification geometry() {
        return writingBadly(EDITOR).contentType(GEOJSON);
    }
}
