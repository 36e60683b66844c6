package cityplan.gateway.contract;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class SwaggerUiResourceTest {

    @ParameterizedTest
    @CsvSource({
        "/swagger-ui, en, Planning indicators and major projects, 中文",
        "/swagger-ui/, zh-CN, 规划指标与重大项目, English",
        "/swagger-ui/?lang=zh, en, 规划指标与重大项目, English"
    })
    void the_page_is_there_in_both_languages_and_asks_no_other_host(
            String path, String language, String heading, String other) {
        String page =
                given().header("Accept-Language", language)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .header("Content-Security-Policy", containsString("connect-src 'self'"))
                        .header("Vary", containsString("Accept-Language"))
                        .extract()
                        .asString();

        assertThat(page)
                .contains("<h1>" + heading + "</h1>", other)
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    @ParameterizedTest
    @CsvSource({
        "swagger-ui-bundle.js, text/javascript",
        "swagger-ui.css, text/css",
        "start.js, text/javascript",
        "words.js, text/javascript",
        "contract-zh.json, application/json"
    })
    void what_the_page_loads_is_there_and_may_be_kept(String file, String type) {
        given().get("/swagger-ui/" + file)
                .then()
                .statusCode(200)
                .contentType(containsString(type))
                .header("Cache-Control", "public, max-age=86400");
    }

    @Test
    void every_group_of_operations_has_a_chinese_name() {
        List<String> groups = given().get("/openapi.json").path("tags.name");
        String words = given().get("/swagger-ui/words.js").asString();

        assertThat(groups)
                .isNotEmpty()
                .allSatisfy(group -> assertThat(words).contains("'" + group + "': '"));
    }

    @Test
    void every_operation_and_every_group_is_told_in_chinese_and_nothing_else() {
        var contract = given().get("/openapi.json");
        List<String> operations =
                contract.path(
                        "paths.collectMany { it.value.values().findAll { it instanceof Map }.operationId }");
        Map<String, Map<String, String>> chinese =
                given().get("/swagger-ui/contract-zh.json").path("$");

        assertThat(chinese.get("operations")).containsOnlyKeys(operations);
        assertThat(chinese.get("tags")).containsOnlyKeys(contract.<List<String>>path("tags.name"));
        assertThat(chinese.values())
                .flatExtracting(Map::values)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches(".*\\p{IsHan}.*"));
    }

    @Test
    void it_shows_the_contract_of_the_gateway_without_a_validator() {
        given().get("/swagger-ui/start.js")
                .then()
                .body(containsString("url: '/openapi.json'"))
                .body(containsString("validatorUrl: null"))
                .body(containsString("persistAuthorization: true"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/swagger-ui/index.html",
                "/webjars/swagger-ui/5.34.1/index.html",
                "/webjars/swagger-ui/5.34.1/swagger-ui.css"
            })
    void the_packed_page_is_not_served(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }
}
