package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.cutDown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;
import cityplan.store.test.RoundTrip;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExportTest extends RoundTrip {

    ExportTest() {
        super("projects-service", "/v1/imports/projects", "project-editor plan-admin approver");
    }

    @BeforeAll
    static void load() {
        Invented.load();
        Kunming.project("test-exported");
        Kunming.parts("test-exported");
        Reporting.milestone("test-exported", "opening");
        Reporting.approve(
                Reporting.on("test-exported", "2022-03"), Reporting.report("5", Reporting.PROBLEM));
    }

    @Test
    void an_export_as_geojson_has_a_feature_for_every_project() {
        int total = api().get("/v1/projects?count=true&limit=1").path("total");

        api().get("/v1/exports/projects?format=geojson")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .body("features", hasSize(total))
                .body("features.find { it.id == 'test-exported' }.geometry.type", equalTo("Point"))
                .body("features.find { it.id == 'metro-line-5' }.geometry", nullValue());
        badly().get("/v1/exports/projects?format=geojson&shape=bundle").then().statusCode(400);
        badly().get("/v1/exports/project-geometries?format=geojson").then().statusCode(400);
    }

    @Test
    void several_regions_of_a_project_stand_in_one_cell() {
        String regions =
                api().get("/v1/exports/projects?format=csv&shape=bundle&region=530115").asString();

        assertThat(regions.lines().skip(1)).anyMatch(row -> row.contains(",KM-ETDZ;530115,"));
        assertThat(regions.lines().map(row -> row.replaceAll(",.*", ""))).doesNotHaveDuplicates();
    }

    @Test
    void events_are_exported_by_what_is_held_of_their_projects() {
        String query = "?region=530102&sector=transport&fields=id";
        String file =
                cutDown().get("/v1/exports/project-events" + query + "&format=csv").asString();

        assertThat(file.lines()).hasSizeGreaterThan(1);
        assertThat(cutDown().get("/v1/project-events" + query + "&format=csv&limit=500").asString())
                .isEqualTo(file);
    }

    @Test
    void the_list_of_all_events_holds_those_of_every_project() {
        int all = api().get("/v1/project-events?count=true&limit=1").path("total");
        int ofLine5 = api().get("/v1/projects/metro-line-5/events?count=true").path("total");

        assertThat(all).isGreaterThanOrEqualTo(739);
        api().get("/v1/project-events?count=true&project=metro-line-5")
                .then()
                .body("total", equalTo(ofLine5));
    }
}
