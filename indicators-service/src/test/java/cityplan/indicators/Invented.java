package cityplan.indicators;

import static cityplan.common.test.Api.sending;

import cityplan.common.test.Tokens;

import io.restassured.response.ValidatableResponse;

import java.nio.charset.StandardCharsets;

/// An invented city beside Kunming, for questions that Kunming's figures do not answer. Nothing in
/// it lies below a region of Kunming's.
final class Invented {

    private static final String THEMES =
            """
            code,name_zh,name_en,ordinal
            X_THEME,虚构,Invented,99
            """;

    private static final String REGIONS =
            """
            code,name_zh,name_en,level,parent,functional_area
            X0,虚构省,Invented Province,province,,
            X1,虚构市,Invented City,city,X0,
            X2,另一市,Other City,city,X0,
            X11,东区,East District,district,X1,
            X12,西区,West District,district,X1,
            """;

    private static final String SOURCES =
            """
            id,title_zh,title_en,issuer_zh,issuer_en,kind,region,published,period_start,period_end
            X_EARLY,早期公报,Early Report,,,press,X1,2022-03,2016,2021
            X_LATE,后期公报,Late Report,,,press,X1,2023-03-01,2016,2022
            """;

    private static final String INDICATORS =
            """
            code,name_zh,name_en,theme,unit,direction,value_type,decimals,department_zh,department_en,frequency,description_en
            X_OUTPUT,虚构产值,Invented output,X_THEME,CNY_100M,higher,amount,2,,,annual,
            X_PEOPLE,虚构人口,Invented people,X_THEME,PERSON_10K,higher,count,0,,,annual,
            X_SHARE,虚构占比,Invented share,X_THEME,PCT,higher,share,1,,,annual,
            X_CLASS,虚构类别,Invented class,X_THEME,CLASS,lower,class,0,,,annual,
            """;

    private static final String OBSERVATIONS =
            """
            id,indicator,region,measure,period,value,qualifier,status,source,locator,note
            x-1,X_OUTPUT,X1,LEVEL,2018,100,,final,X_EARLY,,
            x-2,X_OUTPUT,X1,LEVEL,2019,110,,final,X_EARLY,,
            x-3,X_OUTPUT,X1,LEVEL,2020,121.00,,final,X_EARLY,,
            x-4,X_OUTPUT,X1,LEVEL,2021,130,approx,final,X_EARLY,,
            x-5,X_OUTPUT,X1,LEVEL,2022,143,,preliminary,X_LATE,,
            x-6,X_OUTPUT,X1,LEVEL,2021-Q1,30,,final,X_EARLY,,
            x-7,X_OUTPUT,X1,LEVEL,2021-Q2,31,,final,X_EARLY,,
            x-8,X_OUTPUT,X1,LEVEL,2021-Q3,33,,final,X_EARLY,,
            x-9,X_OUTPUT,X1,LEVEL,2021-Q4,36,,final,X_EARLY,,
            x-10,X_OUTPUT,X1,LEVEL,2022-03,12,,final,X_LATE,,
            x-11,X_OUTPUT,X1,LEVEL,2022-H1,70,,final,X_LATE,,
            x-12,X_OUTPUT,X1,AAGR,2016/2020,7.5,,final,X_EARLY,,
            x-13,X_OUTPUT,X1,AAGR,2021/2022,8,,final,X_LATE,,
            x-14,X_OUTPUT,X1,YOY,2019,9.9,,final,X_EARLY,,
            x-15,X_OUTPUT,X11,LEVEL,2020,40,,final,X_EARLY,,
            x-16,X_OUTPUT,X11,LEVEL,2022,51,at_least,final,X_LATE,,
            x-17,X_OUTPUT,X12,LEVEL,2022,0,,final,X_LATE,,
            x-18,X_OUTPUT,X2,LEVEL,2021,60,,final,X_EARLY,,
            x-19,X_PEOPLE,X1,LEVEL,2020,800,,final,X_EARLY,,
            x-20,X_PEOPLE,X1,LEVEL,2022,850,,final,X_LATE,,
            x-21,X_PEOPLE,X12,LEVEL,2022,0,,final,X_LATE,,
            x-22,X_SHARE,X1,LEVEL,2020,40.5,,final,X_EARLY,,
            x-23,X_SHARE,X1,LEVEL,2022,41,,final,X_LATE,,
            x-24,X_CLASS,X1,LEVEL,2020,3,,final,X_EARLY,,
            x-25,X_CLASS,X1,LEVEL,2021,2,,final,X_EARLY,,
            """;

    private Invented() {}

    static ValidatableResponse load() {
        return sending(Tokens.of("indicator-editor plan-admin"))
                .multiPart("files", "themes.csv", bytes(THEMES), "text/csv")
                .multiPart("files", "regions.csv", bytes(REGIONS), "text/csv")
                .multiPart("files", "sources.csv", bytes(SOURCES), "text/csv")
                .multiPart("files", "indicators.csv", bytes(INDICATORS), "text/csv")
                .multiPart("files", "observations.csv", bytes(OBSERVATIONS), "text/csv")
                .post("/v1/imports/indicators")
                .then();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
