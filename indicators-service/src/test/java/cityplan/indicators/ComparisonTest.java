package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;
import static cityplan.common.test.Api.cutDown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Several series side by side.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ComparisonTest {

    private static final String SEVERAL =
            "/v1/compare?indicator=X_OUTPUT&indicator=X_PEOPLE&within=X1&measure=LEVEL&frequency=annual";

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
        Invented.load().statusCode(200);
    }

    @Test
    void series_are_columns_and_periods_are_rows() {
        api().get(SEVERAL)
                .then()
                .statusCode(200)
                .body("series.indicator", equalTo(indicators()))
                .body("series.region", equalTo(List.of("X1", "X11", "X12", "X1", "X12")))
                .body("series[3].unit", equalTo("PERSON_10K"))
                .body("items.period", equalTo(List.of("2018", "2019", "2020", "2021", "2022")))
                .body("items[2].values.series", equalTo(List.of(0, 1, 3)))
                .body("items[2].values.value", equalTo(List.of(121.0f, 40, 800)))
                .body("items[3].values[0].qualifier", equalTo("approx"))
                .body("items[4].values[0].status", equalTo("preliminary"))
                .body("items[4].values[0].qualifier", nullValue());
    }

    private static List<String> indicators() {
        return List.of("X_OUTPUT", "X_OUTPUT", "X_OUTPUT", "X_PEOPLE", "X_PEOPLE");
    }

    @Test
    void each_frequency_has_rows_of_its_own_in_the_order_of_days() {
        api().get("/v1/compare?indicator=X_OUTPUT&region=X1&from=2021&to=2022")
                .then()
                .body(
                        "items.period",
                        equalTo(
                                List.of(
                                        "2021-Q1",
                                        "2021",
                                        "2021/2022",
                                        "2021-Q2",
                                        "2021-Q3",
                                        "2021-Q4",
                                        "2022-H1",
                                        "2022",
                                        "2022-03")));
    }

    @Test
    void a_series_without_a_value_there_is_no_column() {
        api().get(SEVERAL + "&to=2020")
                .then()
                .body("series.region", equalTo(List.of("X1", "X11", "X1")));
        api().get(SEVERAL + "&at=2022-12-31&status=final&from=2020")
                .then()
                .body("items.period", equalTo(List.of("2020", "2021")));
        api().get("/v1/compare?indicator=NOTHING")
                .then()
                .statusCode(200)
                .body("series", empty())
                .body("items", empty());
    }

    @Test
    void as_csv_it_is_a_matrix() {
        String table = api().get(SEVERAL + "&from=2020&format=csv").asString();

        assertThat(table)
                .isEqualToNormalizingNewlines(
                        """
                        period,X_OUTPUT/X1/LEVEL/annual [CNY_100M],X_OUTPUT/X11/LEVEL/annual [CNY_100M],\
                        X_OUTPUT/X12/LEVEL/annual [CNY_100M],X_PEOPLE/X1/LEVEL/annual [PERSON_10K],\
                        X_PEOPLE/X12/LEVEL/annual [PERSON_10K]
                        2020,121.00,40,,800,
                        2021,130,,,,
                        2022,143,51,0,850,0
                        """);
    }

    @Test
    void the_same_moments_give_the_same_bytes_and_an_unchanged_answer_is_not_sent_again() {
        Response first = api().get(SEVERAL);
        String pinned = SEVERAL + "&asOf=" + first.path("asOf") + "&at=" + first.path("at");

        assertThat(api().get(pinned).asString()).isEqualTo(first.asString());
        api().header("If-None-Match", first.header("ETag")).get(SEVERAL).then().statusCode(304);
    }

    @Test
    void fields_cut_a_comparison_down() {
        cutDown()
                .get(SEVERAL + "&fields=items.period,items.values.value")
                .then()
                .body("series", nullValue())
                .body("items", hasSize(5))
                .body("items[0].values[0].status", nullValue());
    }

    @Test
    void too_many_series_are_refused_and_the_bound_is_named() {
        refused("/v1/compare", "indicator", "too-many-series", "100");
    }

    @Test
    void bad_input_is_refused_all_at_once() {
        badly().get("/v1/compare?measure=VOLUME&from=2022&to=2021&latest=1&regoin=X1")
                .then()
                .statusCode(400)
                .body("errors", hasSize(4));
        refused("/v1/compare?indicator=%20", "indicator", "empty", "");
        refused("/v1/compare?period=2021-13", "period", "period-expected", "");
        refused("/v1/compare?limit=5", "limit", "unknown-parameter", "");
    }

    private static void refused(String path, String parameter, String code, String message) {
        badly().get(path)
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].message", containsString(message));
    }
}
