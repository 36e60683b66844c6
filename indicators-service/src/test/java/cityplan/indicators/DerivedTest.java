package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Values that are derived on request.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DerivedTest {

    private static final String OUTPUT = "&indicator=X_OUTPUT&region=X1&frequency=annual";

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
        Invented.load().statusCode(200);
    }

    @Test
    void growth_names_its_formula_and_its_inputs() {
        derive("yoy" + OUTPUT + "&from=2018&to=2020")
                .body("items.period", equalTo(List.of("2019", "2020")))
                .body("items.value", equalTo(List.of(10.0f, 10.0f)))
                .body("items.measure", everyItem(equalTo("YOY")))
                .body("items.unit", everyItem(equalTo("PCT")))
                .body("items.derived", everyItem(equalTo(true)))
                .body("items[1].inputs.role", equalTo(List.of("value", "year-before")))
                .body("items[1].inputs[1].observation.statements[0].id", equalTo("x-2"))
                .body("items[1].formula", containsString("100 × (121.00 − 110) / 110 = 10.0 %"))
                .body("missing.period", equalTo(List.of("2018")))
                .body("missing.reason", equalTo(List.of("no-earlier-value")));
        derive("yoy&indicator=X_OUTPUT&region=X1&frequency=quarterly")
                .body("items", empty())
                .body("missing", hasSize(4));
    }

    @Test
    void what_is_made_of_a_figure_that_is_not_exact_is_about_right() {
        derive("yoy" + OUTPUT + "&from=2021")
                .body("items.qualifier", equalTo(List.of("approx", "approx")))
                .body("items.status", equalTo(List.of("final", "preliminary")));
        derive("yoy" + OUTPUT + "&period=2020").body("items[0].qualifier", nullValue());
        derive("unit&unit=CNY_10K&indicator=X_OUTPUT&region=X11&period=2022")
                .body("items[0].qualifier", equalTo("at_least"));
    }

    @Test
    void average_growth_is_over_the_years_of_a_span() {
        derive("aagr&period=2019/2020" + OUTPUT)
                .body("items.value", equalTo(List.of(10.0f)))
                .body("items[0].measure", equalTo("AAGR"))
                .body("items[0].period", equalTo("2019/2020"))
                .body("items[0].frequency", equalTo("multi-year"))
                .body("items[0].inputs.observation.period", equalTo(List.of("2020", "2018")))
                .body("items[0].formula", containsString("((121.00 / 100)^(1 / 2) − 1) = 10.0 %"));
        derive("aagr&period=2016/2020" + OUTPUT)
                .body("items", empty())
                .body("missing.reason", equalTo(List.of("no-earlier-value")));
    }

    @Test
    void a_share_is_in_the_region_above_or_in_one_that_is_named() {
        derive("share&indicator=X_OUTPUT&within=X1&period=2022")
                .body("items.region", equalTo(List.of("X11", "X12")))
                .body("items.value", equalTo(List.of(35.7f, 0.0f)))
                .body("missing.region", equalTo(List.of("X1")))
                .body("missing.reason", equalTo(List.of("no-whole")));
        derive("share&of=X2&indicator=X_OUTPUT&region=X1&period=2021")
                .body("items.value", equalTo(List.of(216.7f)));
        derive("share&indicator=X_SHARE&region=X1")
                .body("missing.reason", everyItem(equalTo("not-a-quantity")));
    }

    @Test
    void a_quotient_names_both_units() {
        derive("per&per=X_PEOPLE&indicator=X_OUTPUT&within=X1&frequency=annual")
                .body("items.period", equalTo(List.of("2020", "2022")))
                .body("items.value", equalTo(List.of(0.15125f, 0.168235f)))
                .body("items.unit", everyItem(equalTo("CNY_100M per PERSON_10K")))
                .body("missing.find { it.region == 'X12' }.reason", equalTo("division-by-zero"))
                .body("missing.find { it.region == 'X11' }.reason", equalTo("no-divisor"));
    }

    @Test
    void a_converted_value_keeps_the_original() {
        derive("unit&unit=CNY_10K&indicator=GDP&region=530100&measure=LEVEL&period=2021")
                .body("items[0].value", equalTo(72225000))
                .body("items[0].unit", equalTo("CNY_10K"))
                .body("items[0].inputs[0].observation.value", equalTo(7222.5f))
                .body("items[0].inputs[0].observation.unit", equalTo("CNY_100M"));
    }

    @Test
    void kunmings_growth_at_current_prices_is_derived_beside_the_one_stated() {
        derive("yoy&indicator=GDP&region=530100&period=2021")
                .body("items.value", equalTo(List.of(7.3f)));
        api().get("/v1/indicators/GDP/observations?region=530100&measure=YOY&period=2021")
                .then()
                .body("items.value", equalTo(List.of(3.7f)));
    }

    @Test
    void a_class_and_a_share_do_not_grow() {
        derive("yoy&indicator=X_CLASS&indicator=X_SHARE")
                .body("items", empty())
                .body("missing.reason", everyItem(equalTo("not-a-quantity")));
    }

    @Test
    void what_was_not_public_is_not_used() {
        derive("yoy" + OUTPUT + "&from=2021&at=2022-12-31")
                .body("items.period", equalTo(List.of("2021")));
    }

    @Test
    void it_speaks_chinese_and_comes_as_a_table() {
        api().header("Accept-Language", "zh")
                .get("/v1/derived?derive=yoy" + OUTPUT + "&to=2019")
                .then()
                .body("items[0].formula", containsString("上年同期"))
                .body("missing[0].explanation", equalTo("没有上年的数值。"));
        String table =
                api().get("/v1/derived?derive=yoy" + OUTPUT + "&period=2020&format=csv").asString();
        assertThat(table).contains("X_OUTPUT,X1,YOY,annual,2020,10.0,PCT,,final,");
    }

    @Test
    void the_same_moments_give_the_same_bytes() {
        String path = "/v1/derived?derive=share&indicator=X_OUTPUT&within=X1";
        Response first = api().get(path);

        assertThat(
                        api().get(path + "&asOf=" + first.path("asOf") + "&at=" + first.path("at"))
                                .asString())
                .isEqualTo(first.asString());
    }

    @ParameterizedTest
    @CsvSource({
        "indicator=GDP, derive, one-of",
        "derive=median, derive, one-of",
        "derive=per, per, required",
        "derive=unit, unit, required",
        "derive=yoy&of=X1, of, only-with",
        "derive=yoy&unit=CNY, unit, only-with",
        "derive=share&per=X_PEOPLE, per, only-with",
        "derive=aagr, period, span-expected",
        "derive=aagr&period=2021, period, span-expected",
        "derive=aagr&period=2016/2020&from=2016, from, unknown-parameter",
        "derive=unit&unit=CNY_10KK&indicator=GDP, unit, unknown-unit-suggestion",
        "derive=unit&unit=PARSEC&indicator=GDP, unit, unknown-unit",
        "derive=unit&unit=KM&indicator=GDP, unit, unit-of-another-dimension",
        "derive=per&per=NOTHING&indicator=GDP, per, unknown-reference",
        "derive=share&of=NOWHERE&indicator=GDP, of, unknown-reference",
        "derive=yoy&from=2022&to=2021, to, order",
        "derive=yoy&measure=VOLUME, measure, one-of"
    })
    void bad_input_is_named(String query, String parameter, String code) {
        badly().get("/v1/derived?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem(parameter))
                .body("errors.code", hasItem(code));
    }

    private static ValidatableResponse derive(String query) {
        return api().get("/v1/derived?derive=" + query).then().statusCode(200);
    }
}
