package cityplan.indicators;

import static cityplan.common.test.Api.sending;

import cityplan.common.test.Tokens;

import io.restassured.response.ValidatableResponse;

import java.nio.charset.StandardCharsets;

/// A tidy table with more rows than any buffer between server and client holds.
final class ManyObservations {

    static final String CODE = "MANY_MONTHS";
    static final int ROWS = 24_000;

    private static final String INDICATOR =
            """
            code,name_zh,name_en,theme,unit,direction,value_type,decimals,department_zh,department_en,frequency,description_en
            MANY_MONTHS,逐月,Monthly,ECONOMY,COUNT,higher,count,1,,,annual,
            """;

    private ManyObservations() {}

    static ValidatableResponse load() {
        return sending(Tokens.of("indicator-editor plan-admin"))
                .multiPart("files", "indicators.csv", INDICATOR.getBytes(), "text/csv")
                .multiPart("files", "observations.csv", csv(), "text/csv")
                .post("/v1/imports/indicators")
                .then();
    }

    /// Forecasts for every month of a thousand years, by two measures.
    static byte[] csv() {
        var csv =
                new StringBuilder("indicator,region,measure,period,value,status,source,locator\n");
        String locator = "x".repeat(60);
        for (int i = 0; i < ROWS; i++) {
            String measure = i % 2 == 0 ? "LEVEL" : "YOY";
            int month = i / 2;
            csv.append(
                    "MANY_MONTHS,530102,%s,%04d-%02d,%d.5,forecast,FYP14_2021,%s\n"
                            .formatted(measure, 1000 + month / 12, 1 + month % 12, i, locator));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
