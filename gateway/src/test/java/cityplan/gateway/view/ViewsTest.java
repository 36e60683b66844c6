package cityplan.gateway.view;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.cutDown;
import static cityplan.gateway.KunmingRows.ASKED;
import static cityplan.gateway.KunmingRows.PROJECTS_LAST;
import static cityplan.gateway.StandIns.INDICATORS;
import static cityplan.gateway.StandIns.PROJECTS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cityplan.gateway.KunmingRows;
import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class ViewsTest {

    private static final String POWER = "/v1/indicators/POWER_CAPACITY/context?region=530100";
    private static final String PINNED = POWER + "&asOf=2026-11-20T10:00:00Z&at=2024-06-30";

    @BeforeEach
    void both_services_answer() {
        KunmingRows.answers();
    }

    @Test
    void both_services_are_asked_at_the_later_of_their_last_moments() {
        api().get(POWER)
                .then()
                .statusCode(200)
                .body("asOf", equalTo(PROJECTS_LAST))
                .body("at", equalTo("2026-11-22"))
                .body("unreachable", empty());

        assertThat(ASKED)
                .filteredOn(uri -> !uri.startsWith("/v1/themes") && !uri.startsWith("/v1/sectors"))
                .hasSizeGreaterThan(6)
                .allMatch(uri -> uri.contains("asOf=2026-11-20T09%3A00%3A00Z"))
                .allMatch(uri -> uri.contains("at=2026-11-22"));
    }

    @Test
    void the_moments_that_an_answer_names_give_it_again() {
        String now = api().get(POWER).asString();

        String later =
                api().get(POWER + "&asOf=" + PROJECTS_LAST + "&at=2026-11-22")
                        .then()
                        .header("Cache-Control", "public, max-age=86400")
                        .extract()
                        .asString();

        assertThat(later).isEqualTo(now);
    }

    @Test
    void at_moments_that_are_named_nothing_is_asked_for_what_the_client_holds() {
        String tag = api().get(PINNED).header("ETag");
        ASKED.clear();

        api().header("If-None-Match", tag)
                .get(PINNED)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "public, max-age=86400")
                .header("Content-Type", nullValue());

        assertThat(ASKED).isEmpty();
    }

    @Test
    void each_form_of_a_view_has_a_tag_of_its_own() {
        String tag = api().get(POWER).header("ETag");

        api().header("If-None-Match", tag).get(POWER + "&view=full").then().statusCode(200);
        api().header("If-None-Match", tag)
                .header("Accept-Language", "zh")
                .get(POWER)
                .then()
                .statusCode(200)
                .header("Content-Language", "zh")
                .header("Vary", containsString("Accept-Language"));
    }

    @Test
    void lists_are_read_to_their_end() {
        String whole = api().get(POWER).asString();
        KunmingRows.answers(1);

        assertThat(api().get(POWER).asString()).isEqualTo(whole);
        assertThat(ASKED).anyMatch(uri -> uri.contains("cursor=4"));
    }

    @Test
    void a_view_shows_as_much_as_is_asked_for() {
        api().get(POWER)
                .then()
                .body("targets.evaluation.derivation", not(hasItems(not(nullValue()))));
        api().get(POWER + "&view=full")
                .then()
                .body("targets[0].evaluation.derivation.rule", not(nullValue()));
        String few = cutDown().get(POWER + "&fields=indicator.name.zh,delivery.unit").asString();

        assertThat(few)
                .isEqualTo(
                        """
                        {"asOf":"2026-11-20T09:00:00Z","at":"2026-11-22",\
                        "indicator":{"name":{"zh":"全市电力装机容量"}},\
                        "delivery":{"unit":"KW_10K"},"unreachable":[]}\
                        """);
    }

    @Test
    void everything_wrong_with_a_request_is_said_at_once() {
        badly().get(
                        "/v1/indicators/GDP/context?regoin=1&asOf=soon&at=2999-01-01&fields=foo&view=all")
                .then()
                .statusCode(400)
                .body(
                        "errors.parameter",
                        hasItems("region", "asOf", "at", "fields", "view", "regoin"))
                .body(
                        "errors.find { it.parameter == 'regoin' }.message",
                        containsString("“region”"));
        badly().get(POWER + "&asOf=2999-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("in-the-future"));
        assertThat(ASKED).isEmpty();
    }

    @Test
    void nothing_but_json_is_offered() {
        badly().accept("text/csv").get(POWER).then().statusCode(406);
        badly().post(POWER).then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @Test
    void a_view_that_lacks_a_part_says_so_and_is_not_kept() {
        PROJECTS.answers(request -> request.response().setStatusCode(503).end());

        for (String view : List.of(POWER, PINNED)) {
            api().get(view)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .header("ETag", nullValue())
                    .body("unreachable", equalTo(List.of("projects")));
        }
    }

    @Test
    void a_part_that_is_slow_counts_as_unreachable() {
        PROJECTS.answers(_ -> {});

        api().get(POWER).then().statusCode(200).body("unreachable", equalTo(List.of("projects")));
    }

    @Test
    void without_its_primary_part_or_both_a_view_is_a_503() {
        INDICATORS.answers(request -> request.response().setStatusCode(503).end());

        for (String view : List.of(POWER, PINNED)) {
            api().get(view)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("type", equalTo("/problems/unavailable"));
        }
        PROJECTS.answers(request -> request.connection().close());

        api().get(POWER).then().statusCode(503);
    }
}
