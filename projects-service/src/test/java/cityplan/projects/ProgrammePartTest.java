package cityplan.projects;

import static cityplan.common.test.Api.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProgrammePartTest {

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void the_city_list_of_2022_is_the_sum_of_its_named_rows() {
        api().get("/v1/programmes/key-projects-2022/parts")
                .then()
                .statusCode(200)
                .body("programme.projectCount", equalTo(380))
                .body("parts.projectCount", contains(140, 200, 40))
                .body("parts.plannedInvestment.amount", contains(476, 814, 10))
                .body("sums.figure", hasItem("plannedInvestment"))
                .body("sums.find { it.figure == 'projectCount' }.sum", equalTo(380))
                .body("sums.find { it.figure == 'projectCount' }.equal", equalTo(true))
                .body("sums.find { it.figure == 'plannedInvestment' }.sum", equalTo(1300))
                .body("sums.find { it.figure == 'plannedInvestment' }.unit", equalTo("CNY_100M"))
                .body("sums.find { it.figure == 'plannedInvestment' }.difference", equalTo(0))
                .body(
                        "sums.find { it.figure == 'plannedInvestment' }.of",
                        contains(
                                "key-projects-2022-new",
                                "key-projects-2022-ongoing",
                                "key-projects-2022-preparatory"));
    }

    @Test
    void where_the_parts_do_not_say_it_all_the_difference_is_told() {
        api().get("/v1/programmes/key-projects-2021/parts")
                .then()
                .body("sums.find { it.figure == 'actualInvestment' }.equal", equalTo(true))
                .body("sums.find { it.figure == 'projectCount' }.equal", equalTo(false))
                .body("sums.find { it.figure == 'projectCount' }.difference", equalTo(-600))
                .body(
                        "sums.find { it.figure == 'projectCount' }.without",
                        contains("key-projects-2021-new", "key-projects-2021-ongoing"));
    }

    @Test
    void the_projects_that_a_programme_names_stand_beside() {
        var answer = api().get("/v1/programmes/fyp14-box-23-public-transport/parts").then();

        answer.body("parts", empty())
                .body("sums", empty())
                .body("named[0].projects", greaterThan(9));
        int named = answer.extract().path("named[0].projects");
        String listed = answer.extract().path("named[0].href");
        api().queryParam("count", true).get(listed).then().body("total", equalTo(named));
    }

    @Test
    void a_programme_that_is_not_held_has_no_parts() {
        api().get("/v1/programmes/no-such-programme/parts").then().statusCode(404);
    }
}
