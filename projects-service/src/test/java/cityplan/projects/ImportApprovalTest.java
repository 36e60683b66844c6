package cityplan.projects;

import static cityplan.common.test.Api.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;
import cityplan.store.test.approval.SecondPerson;
import cityplan.store.test.rights.Nouns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// What was spent is not restated in bulk on one person's word.
@Order(Integer.MAX_VALUE - 5)
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ImportApprovalTest {

    private static final String HEADER =
            "project,month,amount,investment_unit,source,locator,note\n";
    private static final String ROW = "%s,2022-%02d,%d,CNY_100M,PLAN_2022,,\n";

    private String project = "";

    @BeforeEach
    void two_months_are_held() {
        Kunming.load().statusCode(200);
        project = "approval-" + Nouns.draw();
        Kunming.project(project);
        spent(1, 1).then().statusCode(200);
    }

    @Test
    void one_month_is_restated_at_once_and_two_after_an_approval() {
        spent(2, 1).then().statusCode(200);
        Response both = spent(3, 3);

        both.then()
                .statusCode(202)
                .body("status", equalTo("submitted"))
                .body("report.corrections", equalTo(2))
                .body("changes[0].noun", equalTo("investment-actual"))
                .body("changes[0].rows", hasSize(2));
        held(1, 2);
        held(2, 1);

        SecondPerson.approve(both).then().body("status", equalTo("recorded"));

        held(1, 3);
        held(2, 3);
    }

    @Test
    void the_plan_of_a_year_is_not_restated_in_bulk_either() {
        String header =
                "project,year,list_level,list_category,key_project,planned,adjusted,investment_unit,reason,source,locator,note\n";
        String rows =
                "%1$s,2022,city,ongoing,false,%2$d,,CNY_100M,,PLAN_2022,,\n%1$s,2023,city,ongoing,false,%2$d,,CNY_100M,,PLAN_2022,,\n";
        Kunming.send("investment_lines.csv", header + rows.formatted(project, 1))
                .then()
                .statusCode(200);

        Kunming.send("investment_lines.csv", header + rows.formatted(project, 2))
                .then()
                .statusCode(202)
                .body("report.corrections", equalTo(2));
    }

    @Test
    void what_was_returned_changes_nothing() {
        String path = spent(3, 3).header("Location");

        api().header("Authorization", "Bearer " + SecondPerson.TOKEN)
                .contentType("application/json")
                .body("{\"reason\": \"单位有误\"}")
                .post(path + "/return")
                .then()
                .statusCode(200)
                .body("status", equalTo("returned"));

        held(1, 1);
        SecondPerson.decide(SecondPerson.TOKEN, path, "approval").then().statusCode(409);
        SecondPerson.decide(Tokens.of("project-editor"), path, "approval").then().statusCode(403);
    }

    private Response spent(int january, int february) {
        return Kunming.send(
                "investment_actuals.csv",
                HEADER + ROW.formatted(project, 1, january) + ROW.formatted(project, 2, february));
    }

    private void held(int month, int amount) {
        api().get("/v1/projects/%s/actuals/2022-%02d".formatted(project, month))
                .then()
                .body("money.amount", equalTo(amount));
    }
}
