package cityplan.gateway.landing;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cityplan.common.problem.Problem;
import cityplan.common.problem.Problems;
import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class ProblemPageResourceTest {

    @Test
    void each_kind_of_problem_has_its_page() {
        var kinds = ProblemPages.KINDS.stream().map(Object::getClass).collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrder(Problem.class.getPermittedSubclasses());
    }

    @Test
    void the_page_that_a_type_names_explains_it_in_both_languages() {
        for (Problem problem : ProblemPages.KINDS) {
            Problems.Kind kind = Problems.kind(problem);
            for (String language : new String[] {"zh", "en"}) {
                given().get("/problems/" + kind.type() + "?lang=" + language)
                        .then()
                        .statusCode(200)
                        .contentType("text/html;charset=UTF-8")
                        .header("Content-Language", language)
                        .body(containsString(String.valueOf(kind.status())));
            }
        }
    }

    @Test
    void a_problem_leads_to_its_page() {
        String type = given().get("/v1/nothing").path("type");

        given().get(type).then().statusCode(200).body(containsString("Unknown path"));
    }

    @Test
    void what_differs_from_case_to_case_stands_in_braces() {
        given().get("/problems/not-found?lang=en")
                .then()
                .body(containsString("No {kind} has the identifier “{id}”."));
    }

    @Test
    void all_types_are_listed() {
        given().get("/problems?lang=zh")
                .then()
                .statusCode(200)
                .body(containsString("/problems/timed-out?lang=zh"));
    }

    @Test
    void a_type_that_does_not_exist_is_a_problem_itself() {
        given().get("/problems/gone-fishing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }
}
