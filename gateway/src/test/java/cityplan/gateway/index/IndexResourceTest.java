package cityplan.gateway.index;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import cityplan.common.http.Operations;
import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.Test;

import java.util.List;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class IndexResourceTest {

    @Test
    void the_index_names_every_collection_in_both_languages() {
        List<String> listed =
                api().get("/v1")
                        .then()
                        .statusCode(200)
                        .contentType("application/json")
                        .body("title.zh", equalTo("规划指标与重大项目"))
                        .body("collections.title.zh", everyItem(notNullValue()))
                        .body("collections.title.en", everyItem(notNullValue()))
                        .body("links.href", hasItems("/openapi.json", "/swagger-ui/", "/v1/status"))
                        .extract()
                        .path("collections.href");

        assertThat(listed)
                .contains("/v1/indicators", "/v1/projects", "/v1/search", "/v1/changes")
                .noneMatch(path -> path.contains("{") || path.endsWith("/stream"));
        assertThat(listed).allMatch(path -> Operations.route(path).isPresent()).isSorted();
    }

    @Test
    void an_unchanged_index_is_not_sent_again() {
        String tag = api().get("/v1").header("ETag");

        api().header("If-None-Match", tag).get("/v1").then().statusCode(304);
        badly().accept("text/html").get("/v1").then().statusCode(406);
        badly().queryParam("x", 1).get("/v1").then().statusCode(400);
        badly().queryParam("x", 1).get("/.well-known/api-catalog").then().statusCode(400);
        badly().queryParam("x", 1)
                .get("/v1/status")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-parameter"));
        badly().get("/v1/nothing")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-path"));
    }

    @Test
    void the_catalog_leads_to_contract_documentation_and_status() {
        given().get("/.well-known/api-catalog")
                .then()
                .statusCode(200)
                .contentType("application/linkset+json")
                .header(
                        "Content-Type",
                        containsString("profile=\"https://www.rfc-editor.org/info/rfc9727\""))
                .body("linkset[0].anchor", equalTo("/.well-known/api-catalog"))
                .body("linkset[0].item[0].href", equalTo("/v1"))
                .body("linkset[1].anchor", equalTo("/v1"))
                .body("linkset[1].'service-desc'.href", hasItems("/openapi.json", "/openapi.yaml"))
                .body("linkset[1].status[0].href", equalTo("/v1/status"));
        given().head("/.well-known/api-catalog")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"api-catalog\""));
    }

    @Test
    void what_the_catalog_names_is_there() {
        List<List<String>> hrefs =
                given().get("/.well-known/api-catalog").path("linkset.'service-desc'.href");

        hrefs.stream()
                .filter(each -> each != null)
                .flatMap(List::stream)
                .forEach(href -> given().get(href).then().statusCode(200));
    }
}
