package cityplan.gateway.report;

import static cityplan.common.test.Api.api;
import static cityplan.gateway.StandIns.PROJECTS;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import cityplan.gateway.KunmingRows;
import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class PlanReportPageTest {

    private static final String YEARLY = "/v1/plans/ANNUAL_2021/report?at=2024-06-30";
    private static final String PINNED = YEARLY + "&asOf=2026-11-20T10:00:00Z";

    @BeforeEach
    void both_services_answer() {
        KunmingRows.answers();
    }

    @Test
    void a_browser_gets_a_page() {
        given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .get(YEARLY)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "zh")
                .header("Vary", containsString("Accept, Accept-Language"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<html lang=\"zh\">"))
                .body(containsString("年度评估报告"))
                .body(containsString("地区生产总值"))
                .body(containsString("−4.3百分点"));
        given().header("Accept-Language", "zh")
                .get(YEARLY + "&format=html&lang=en&fields=plan.code")
                .then()
                .header("Content-Language", "en")
                .body(containsString("Gross regional product"));
    }

    @Test
    void each_form_has_a_tag_of_its_own() {
        String data = api().get(PINNED).header("ETag");
        String page = given().get(PINNED + "&format=html").header("ETag");

        assertThat(page).isNotEqualTo(data);
        given().header("Accept", "text/html")
                .header("If-None-Match", data)
                .get(PINNED)
                .then()
                .statusCode(200);
        given().header("If-None-Match", page)
                .get(PINNED + "&format=html")
                .then()
                .statusCode(304)
                .header("Cache-Control", "public, max-age=86400");
    }

    @Test
    void a_page_says_what_it_lacks() {
        PROJECTS.answers(request -> request.response().setStatusCode(503).end());

        given().get(YEARLY + "&format=html&lang=en")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("projects-service did not answer"))
                .body(not(containsString("id=\"projects\"")));
    }
}
