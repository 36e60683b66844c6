package cityplan.gateway.landing;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class LandingResourceTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @Test
    void the_page_is_in_the_language_that_the_browser_prefers() {
        given().header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "zh")
                .header("Vary", containsString("Accept-Language"))
                .body(containsString("<html lang=\"zh\">"))
                .body(containsString("规划指标与重大项目"));
        given().header("Accept-Language", "en")
                .get("/")
                .then()
                .header("Content-Language", "en")
                .body(containsString("<html lang=\"en\">"));
    }

    @Test
    void a_link_switches_the_language() {
        given().header("Accept-Language", "en").get("/").then().body(containsString("?lang=zh"));
        given().header("Accept-Language", "en")
                .get("/?lang=zh")
                .then()
                .header("Content-Language", "zh");
    }

    @Test
    void another_language_or_parameter_is_refused() {
        given().get("/?lang=fr").then().statusCode(400).contentType("application/problem+json");
        given().get("/?langue=zh")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-parameter-suggestion"));
    }

    @Test
    void the_page_is_html_and_nothing_else() {
        given().accept("application/json")
                .get("/")
                .then()
                .statusCode(406)
                .body("detail", containsString("text/html"));
    }

    @Test
    void an_unchanged_page_is_not_sent_again() {
        String tag = given().get("/").header("ETag");

        given().header("If-None-Match", tag).get("/").then().statusCode(304);
        given().header("If-None-Match", tag).get("/?lang=zh").then().statusCode(200);
    }

    @Test
    void the_page_loads_nothing_from_another_host() {
        String page =
                given().get("/")
                        .then()
                        .header("Content-Security-Policy", containsString("default-src 'none'"))
                        .extract()
                        .asString();

        assertThat(page).doesNotContain("http://").doesNotContain("https://");
    }

    @Test
    void what_the_page_links_of_the_gateway_is_there() {
        String page = given().get("/?lang=en").asString();

        LINK.matcher(page)
                .results()
                .map(link -> link.group(1))
                .filter(link -> link.startsWith("/") && !link.startsWith("/v1/"))
                .distinct()
                .forEach(link ->
                        assertThat(RestAssured.get(link).statusCode()).as(link).isEqualTo(200));
        assertThat(page)
                .contains("/swagger-ui/")
                .contains("/openapi.yaml")
                .contains("/openapi.json")
                .contains("/v1/overview?region=530100&amp;year=2021");
    }

    @Test
    void style_and_icon_may_be_kept_for_a_day() {
        given().get("/assets/page.css")
                .then()
                .statusCode(200)
                .contentType("text/css;charset=UTF-8")
                .header("Cache-Control", "public, max-age=86400");
        given().get("/assets/other.css")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body(not(containsString("html")));
    }
}
