package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Which observations a list takes: the latest, those of a range, those below a region.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ObservationListTest {

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
        Invented.load().statusCode(200);
    }

    @Test
    void the_latest_is_the_last_period_of_every_series() {
        periods(
                "indicator=X_OUTPUT&region=X1&latest=1",
                "2022",
                "2021-Q4",
                "2022-03",
                "2022-H1",
                "2021/2022",
                "2019");
        periods(
                "theme=X_THEME&region=X1&measure=LEVEL&frequency=annual&latest=1",
                "2021",
                "2022",
                "2022",
                "2022");
    }

    @Test
    void the_latest_few_are_the_last_periods() {
        periods(
                "indicator=X_OUTPUT&region=X1&measure=LEVEL&frequency=annual&latest=2",
                "2021",
                "2022");
        periods("indicator=X_OUTPUT&region=X2&latest=100", "2021");
        api().get("/v1/indicators/X_OUTPUT/observations?region=X1&frequency=quarterly&latest=3")
                .then()
                .body("items.period", equalTo(List.of("2021-Q2", "2021-Q3", "2021-Q4")));
    }

    @Test
    void the_latest_is_taken_among_what_the_filters_leave() {
        String series = "indicator=X_OUTPUT&region=X1&measure=LEVEL&frequency=annual&latest=1&";
        periods(series + "to=2020", "2020");
        periods(series + "period=2018&period=2019", "2019");
        periods(series + "status=final", "2021");
        periods(series + "source=X_EARLY", "2021");
        periods(series + "from=2023");
    }

    @Test
    void the_latest_is_what_was_public_and_held() {
        String series = "indicator=X_OUTPUT&region=X1&measure=LEVEL&frequency=annual&latest=1&";
        periods(series + "at=2022-12-31", "2021");
        periods(series + "asOf=2020-01-01T00:00:00Z");
    }

    @Test
    void the_latest_are_paged_sorted_and_counted() {
        String path =
                "/v1/observations?theme=X_THEME&latest=1&sort=-period,region&limit=4&count=true";
        List<String> seen = new ArrayList<>();
        while (path != null) {
            Response page = badly().get(path);
            assertThat(page.<Integer>path("total")).isEqualTo(13);
            seen.addAll(page.path("items.period"));
            path = page.path("links.next");
        }

        assertThat(seen).hasSize(13).isSortedAccordingTo(Collections.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource({
        "2021-Q2, 2022, '2021-Q2,2021-Q3,2021-Q4,2022,2022-03,2022-H1'",
        "2021, 2021, '2021,2021-Q1,2021-Q2,2021-Q3,2021-Q4'",
        "2021-H2, 2022-Q1, '2021-Q3,2021-Q4,2022-03'",
        "2016/2020, 2020, '2018,2019,2020,2016/2020,2019'",
        "2017, 2020, '2018,2019,2020,2019'",
        "2022-01, 2022-06, '2022-03,2022-H1'",
        "2021, 2021-Q1, '2021-Q1'",
        "2022-03, 2022-03, '2022-03'"
    })
    void a_range_is_of_days_whatever_the_length_of_its_ends(
            String from, String to, String expected) {
        periods(
                "indicator=X_OUTPUT&region=X1&from=%s&to=%s".formatted(from, to),
                expected.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/observations?from=2022&to=2021",
                "/v1/observations?from=2021-Q3&to=2021-H1",
                "/v1/indicators/GDP/observations?from=2021-04&to=2021-Q1",
                "/v1/targets?from=2026/2030&to=2021/2025"
            })
    void a_range_that_ends_before_it_begins_is_refused(String path) {
        badly().get(path)
                .then()
                .statusCode(400)
                .body("errors.parameter", equalTo(List.of("to")))
                .body("errors.code", equalTo(List.of("order")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "abc", "1&latest=2"})
    void latest_is_one_number_of_at_most_a_hundred(String latest) {
        badly().get("/v1/observations?latest=" + latest)
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("latest"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"history=true", "updatedAfter=2020-01-01T00:00:00Z"})
    void filters_hold_for_vintages_too_but_of_them_there_is_no_latest(String vintages) {
        periods(vintages + "&indicator=X_OUTPUT&region=X1&measure=LEVEL&period=2020", "2020");
        periods(
                vintages + "&indicator=X_OUTPUT&region=X1&source=X_LATE&from=2022-H1",
                "2022",
                "2022-03",
                "2022-H1");
        badly().get("/v1/observations?latest=1&" + vintages)
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("not-together")));
    }

    @Test
    void within_takes_a_region_and_all_below_it() {
        regions("/v1/regions?within=X0", "code", "X0", "X1", "X2", "X11", "X12");
        regions("/v1/regions?within=X1&level=district", "code", "X11", "X12");
        regions("/v1/regions?within=X11&within=X2", "code", "X11", "X2");
        regions(
                "/v1/observations?period=2022&indicator=X_OUTPUT&within=X1",
                "region",
                "X1",
                "X11",
                "X12");
        regions(
                "/v1/indicators/X_OUTPUT/observations?period=2022&within=X1&region=X11",
                "region",
                "X11");
    }

    @Test
    void within_a_region_that_is_not_known_there_is_nothing() {
        regions("/v1/observations?within=NOWHERE", "region");
        regions("/v1/regions?within=X0&asOf=2020-01-01T00:00:00Z", "code");
        badly().get("/v1/regions?within=%20").then().statusCode(400);
    }

    private static void periods(String query, String... expected) {
        badly().get("/v1/observations?" + query)
                .then()
                .statusCode(200)
                .body("items.period", containsInAnyOrder(expected));
    }

    private static void regions(String path, String field, String... expected) {
        badly().get(path)
                .then()
                .statusCode(200)
                .body("items." + field, containsInAnyOrder(expected));
    }
}
