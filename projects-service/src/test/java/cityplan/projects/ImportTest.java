package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.sending;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ImportTest {

    private static final String PROJECTS =
            "code,name_zh,name_en,sector,kind,regions,programme,total_investment,investment_unit,start_period,"
                    + "finish_period,length_km,capacity_value,capacity_unit,owner_zh,owner_en,description_en\n";
    private static final String EVENTS = "id,project,period,event,planned,source,locator,note\n";

    @BeforeEach
    void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void loading_twice_changes_nothing_and_says_so() {
        Kunming.load()
                .body("changed", equalTo(false))
                .body("files.rowsStored", everyItem(equalTo(0)))
                .body("files.find { it.file == 'projects.csv' }.rowsRead", equalTo(555));
    }

    @Test
    void money_and_capacity_need_a_unit() {
        ValidatableResponse refused =
                send("projects.csv", PROJECTS + "p-1,一,One,transport,metro,,,12.5,,,,,3,,,,\n");

        error(refused, 2, "investment_unit", "required");
        error(refused, 2, "capacity_unit", "required");
    }

    @Test
    void money_is_given_in_a_unit_of_money_and_a_length_is_above_zero() {
        String programmes =
                "code,name_zh,name_en,sector,period,project_count,planned_investment,actual_investment,"
                        + "investment_unit,new_start_count,ongoing_count,completion_count,"
                        + "preparatory_count,source,locator,note\n";
        String row = "p-m,一,One,transport,2022,,5,,%s,,,,,PLAN_2022,,\n";

        error(
                send("programmes.csv", programmes + row.formatted("COUNT")),
                2,
                "investment_unit",
                "currency-expected");
        error(
                send("programmes.csv", programmes + row.formatted("")),
                2,
                "investment_unit",
                "required");
        error(
                send("projects.csv", PROJECTS + "p-1,一,One,transport,metro,,,12.5,COUNT,,,,,,,,\n"),
                2,
                "investment_unit",
                "currency-expected");
        error(
                send("projects.csv", PROJECTS + "p-1,一,One,transport,metro,,,,,,,0,,,,,\n"),
                2,
                "length_km",
                "positive-expected");
    }

    @Test
    void unknown_regions_kinds_and_programmes_are_named() {
        ValidatableResponse refused =
                send(
                        "projects.csv",
                        PROJECTS + "p-1,一,One,transport,tunnel,530102;999999,none,,,,,,,,,,\n");

        error(refused, 2, "regions", "unknown-reference");
        error(refused, 2, "kind", "unknown-reference");
        error(refused, 2, "programme", "unknown-reference");
    }

    @Test
    void an_event_needs_a_known_project_and_a_known_kind() {
        ValidatableResponse refused =
                send("project_events.csv", EVENTS + "e-1,no-such,2022,opened,maybe,PLAN_2022,,\n");

        error(refused, 2, "planned", "boolean-expected");
        refused = send("project_events.csv", EVENTS + "e-1,no-such,2022,opened,true,PLAN_2022,,\n");
        error(refused, 2, "project", "unknown-reference");
        error(refused, 2, "event", "unknown-reference");
    }

    @Test
    void a_suspension_is_a_flag_that_later_works_lift() {
        send("projects.csv", PROJECTS + "p-s,停,Stop,transport,metro,,,,,,,,,,,,\n").statusCode(200);
        send(
                        "project_events.csv",
                        EVENTS
                                + "e-s1,p-s,2020,construction_start,false,FYP14_2021,,\ne-s2,p-s,2021,suspended,false,PLAN_2022,,\n")
                .statusCode(200);
        api().get("/v1/projects/p-s")
                .then()
                .body("suspended", equalTo(true))
                .body("suspensionEvent.id", equalTo("e-s2"))
                .body("stage", equalTo("under-construction"));

        send(
                "project_events.csv",
                EVENTS + "e-s3,p-s,2023,under_construction,false,PRESS_2024,,\n");

        api().get("/v1/projects/p-s").then().body("suspended", equalTo(false));
    }

    private static void error(ValidatableResponse refused, int row, String column, String code) {
        refused.statusCode(400)
                .body(
                        "errors.findAll { it.row == %d && it.column == '%s' }.code"
                                .formatted(row, column),
                        hasItem(code));
    }

    private static ValidatableResponse send(String name, String content) {
        return sending(Tokens.of("project-editor plan-admin approver"))
                .multiPart("files", name, content.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/v1/imports/projects")
                .then();
    }
}
