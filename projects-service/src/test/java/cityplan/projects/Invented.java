package cityplan.projects;

import static cityplan.common.test.Api.sending;

import cityplan.common.test.Tokens;

import io.restassured.response.ValidatableResponse;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Invented sources and projects beside Kunming's, for what Kunming's documents do not say.
public final class Invented {

    static final String PROJECTS =
            "code,name_zh,name_en,sector,kind,regions,programme,total_investment,investment_unit,start_period,"
                    + "finish_period,length_km,capacity_value,capacity_unit,owner_zh,owner_en,description_en\n";

    private static final String SOURCES =
            """
            id,title_zh,title_en,issuer_zh,issuer_en,kind,region,published,period_start,period_end
            X_2022,虚构通报（2022）,Invented bulletin (2022),,,press,530100,2022-07-20,2022,2022
            X_2023,虚构通报（2023）,Invented bulletin (2023),,,press,530100,2023-03-10,2022,2022
            X_LATER,虚构公报,Invented yearbook,,,press,530100,2099-01-01,2022,2022
            """;

    /// Something of every kind of money.
    private static final Map<String, String> MONEY =
            Map.of(
                    "investment_lines.csv",
                    """
                    project,year,list_level,list_category,key_project,planned,adjusted,investment_unit,reason,source,locator,note
                    x-all,2022,city,ongoing,true,10,,CNY_100M,,X_2022,,
                    """,
                    "investment_actuals.csv",
                    """
                    project,month,amount,investment_unit,source,locator,note
                    x-all,2022-01,1.50,CNY_100M,X_2022,,
                    """,
                    "estimates.csv",
                    """
                    project,kind,approved,amount,investment_unit,source,locator,note
                    x-all,estimate,2020,90,CNY_100M,X_2022,,
                    """,
                    "funding.csv",
                    """
                    project,kind,amount,investment_unit,source,locator,note
                    x-all,city,40,CNY_100M,X_2022,,
                    """);

    private Invented() {}

    public static void load() {
        Kunming.load().statusCode(200);
        send("sources.csv", SOURCES).statusCode(200);
        project("x-all", "100");
        MONEY.forEach((file, content) -> send(file, content).statusCode(200));
    }

    /// Defines a project in Wuhua, which costs so many hundred million yuan.
    public static void project(String code, String total) {
        String row = "%s,虚构项目,Invented project,transport,metro,530102,,%s,CNY_100M,,,,,,,,\n";
        send("projects.csv", PROJECTS + row.formatted(code, total)).statusCode(200);
    }

    public static ValidatableResponse send(String name, String content) {
        return sending(Tokens.of("project-editor plan-admin approver"))
                .multiPart("files", name, content.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/v1/imports/projects")
                .then();
    }
}
