package cityplan.projects;

import static cityplan.common.test.Api.sending;

import cityplan.common.test.Tokens;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The reference data, loaded as a user loads it.
public final class Kunming {

    static final Path HOME = Path.of(System.getProperty("suite.root"), "data/kunming");

    /// The documents that the data are taken from.
    static final List<String> SOURCES =
            List.of("FYP14_2021", "PLAN_2022", "GWR_2022", "WUHUA_GWR_2023", "PRESS_2024");

    private static final List<String> FILES =
            List.of(
                    "sources",
                    "regions",
                    "units",
                    "indicators",
                    "sectors",
                    "project_kinds",
                    "programmes",
                    "projects",
                    "project_events",
                    "contributions");

    private Kunming() {}

    public static ValidatableResponse load() {
        var request = sending(Tokens.of("project-editor plan-admin approver"));
        for (String name : FILES) {
            request.multiPart("files", HOME.resolve(name + ".csv").toFile(), "text/csv");
        }
        return request.post("/v1/imports/projects").then();
    }

    /// Imports a small bundle of one file.
    static Response send(String file, String content) {
        return sending(Tokens.of("project-editor plan-admin approver"))
                .multiPart("files", file, content.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/v1/imports/projects");
    }

    /// Adds a project that a test may say anything of.
    static void project(String code) {
        String header =
                "code,name_zh,name_en,sector,kind,regions,programme,total_investment,investment_unit,"
                        + "start_period,finish_period,length_km,capacity_value,capacity_unit,"
                        + "owner_zh,owner_en,description_en\n";
        send("projects.csv", header + code + ",试,Test,transport,metro,,,,,,,,,,,,\n")
                .then()
                .statusCode(200);
    }

    /// Adds a party, a document, a relation and a geometry to a project.
    static void parts(String project) {
        send(
                        "project_parties.csv",
                        "project,role,name_zh,name_en,code,note\n%s,owner,某公司,,,\n"
                                .formatted(project))
                .then()
                .statusCode(200);
        send(
                        "project_documents.csv",
                        "project,code,kind,title_zh,title_en,number,issued,url\n%s,d-1,approval,批复,,,2022-01-05,https://example.org/1\n"
                                .formatted(project))
                .then()
                .statusCode(200);
        send(
                        "project_relations.csv",
                        "project,relation,other,source,locator,note\n%s,part-of,metro-line-5,PLAN_2022,,\n"
                                .formatted(project))
                .then()
                .statusCode(200);
        send(
                        "project_geometries.csv",
                        "project,geometry\n%s,\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[102.70,25]}\"\n"
                                .formatted(project))
                .then()
                .statusCode(200);
    }

    /// Imports one event, that works on a project have begun, with a note.
    static Response event(String id, String project, String note) {
        String header = "id,project,period,event,planned,source,locator,note\n";
        String row = "%s,%s,2022,construction_start,false,PLAN_2022,,%s\n";
        return send("project_events.csv", header + row.formatted(id, project, note));
    }
}
