package cityplan.gateway.inquiry;

import static cityplan.common.test.Api.api;
import static cityplan.gateway.StandIns.PROJECTS;

import static org.hamcrest.Matchers.equalTo;

import cityplan.gateway.KunmingRows;
import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.Test;

import java.util.Collections;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class InquiryTest {

    @Test
    void a_list_without_an_end_is_refused() {
        KunmingRows.answers();
        PROJECTS.answersJson(
                """
                {"asOf": "2026-11-20T09:00:00Z", "at": "2026-11-22", "items": [%s],
                 "links": {"self": "/v1/…", "next": "/v1/…?cursor=further"}}\
                """
                        .formatted(String.join(",", Collections.nCopies(20_000, "{}"))));

        api().get("/v1/indicators/GDP/context?region=530100")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("too-many-rows"));
    }
}
