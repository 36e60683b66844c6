package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class YearListTest {

    private static final String HEADER =
            "project,year,list_level,list_category,key_project,planned,adjusted,investment_unit,reason,source,locator,note\n";

    private static final String LINES =
            """
            li-kept,2091,city,new-start,true,3,,CNY_100M,,X_2022,,
            li-kept,2092,city,ongoing,false,30000,,CNY_10K,,X_2022,,
            li-gone,2091,district,ongoing,false,10,,CNY_100M,,X_2022,,
            li-same,2091,city,ongoing,false,2,,CNY_100M,,X_2022,,
            li-same,2092,city,ongoing,false,2.0,,CNY_100M,,X_2022,,
            li-new,2092,city,preparatory,false,,,,,X_2022,,
            """;

    private static String before = "";

    @BeforeAll
    static void load() {
        Invented.load();
        for (String code : List.of("li-kept", "li-gone", "li-same", "li-new")) {
            Invented.project(code, "90");
        }
        Invented.send("investment_lines.csv", HEADER + LINES).statusCode(200);
        before = api().get("/v1/lists").path("asOf");
        String adjusted = "li-kept,2092,city,ongoing,false,30000,35000,CNY_10K,faster,X_2022,,\n";
        Invented.send("investment_lines.csv", HEADER + adjusted).statusCode(200);
        Invented.send(
                        "project_events.csv",
                        """
                        id,project,period,event,planned,source,locator,note
                        x-li-gone,li-gone,2022-05,cancelled,false,X_2022,,no ground
                        """)
                .statusCode(200);
    }

    @Test
    void the_years_that_have_a_list_are_listed() {
        api().get("/v1/lists")
                .then()
                .statusCode(200)
                .body("items.find { it.year == '2091' }.projects", equalTo(3))
                .body("items.find { it.year == '2091' }.keyProjects", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects", "lines", "planned.amount", "totalInvestment.amount"})
    void every_block_of_a_list_comes_to_its_total(String figure) {
        JsonPath list = api().get("/v1/lists/2092").jsonPath();

        assertThat(list.getList("blocks.by"))
                .containsExactly("sector", "category", "level", "region", "department", "key");
        assertThat(list.getInt("total.lines")).isEqualTo(3);
        for (int block = 0; block < 6; block++) {
            List<Object> values = list.getList("blocks[" + block + "].lines." + figure);
            BigDecimal sum =
                    values.stream()
                            .filter(Objects::nonNull)
                            .map(each -> new BigDecimal(each.toString()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(list.getString("total." + figure));
        }
    }

    @Test
    void programmes_of_the_year_stand_beside_its_list() {
        Invented.project("li-2022", "9");
        String line = "li-2022,2022,city,ongoing,true,3,,CNY_100M,,X_2022,,\n";
        Invented.send("investment_lines.csv", HEADER + line).statusCode(200);

        api().get("/v1/lists/2022")
                .then()
                .body("programmes.code", hasItem("key-projects-2022"))
                .body("total.lines", not(equalTo(380)));
    }

    @Test
    void the_lines_of_a_list_are_paged() {
        api().queryParam("limit", 2)
                .queryParam("count", true)
                .get("/v1/lists/2091/projects")
                .then()
                .body("items", hasSize(2))
                .body("total", equalTo(3));
    }

    @Test
    void two_lists_differ_by_what_was_added_withdrawn_moved_and_planned() {
        api().queryParam("against", "2091")
                .get("/v1/lists/2092/diff")
                .then()
                .statusCode(200)
                .body("items.project", contains("li-gone", "li-kept", "li-new"))
                .body("items.changes[0]", contains("withdrawn"))
                .body("items[0].reason", equalTo("no ground"))
                .body("items.changes[1]", contains("moved", "key", "money"))
                .body("items.changes[2]", contains("added"))
                .body("items[1].reason", equalTo("faster"))
                .body("items[1].before.listCategory", equalTo("new-start"))
                .body("items[1].after.adjustedInvestment.amount", equalTo(35000));
        api().queryParam("against", "2091")
                .queryParam("change", "added", "withdrawn")
                .queryParam("count", true)
                .queryParam("limit", 1)
                .get("/v1/lists/2092/diff")
                .then()
                .body("items.project", contains("li-gone"))
                .body("total", equalTo(2));
    }

    @Test
    void a_list_differs_from_itself_as_it_was_held() {
        api().queryParam("against", before)
                .get("/v1/lists/2092/diff")
                .then()
                .body("items.project", contains("li-kept"))
                .body("items[0].changes", contains("money"));
        api().queryParam("against", before)
                .queryParam("asOf", before)
                .get("/v1/lists/2092/diff")
                .then()
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/lists/1950",
                "/v1/lists/1950/projects",
                "/v1/lists/1950/diff?against=2091",
                "/v1/lists/2091/diff?against=1950"
            })
    void a_year_without_a_list_is_not_found(String path) {
        api().get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/lists/soon",
                "/v1/lists/2091?unit=PCT",
                "/v1/lists/2091/diff?against=soon",
                "/v1/lists/2091/diff?against=2999-01-01T00:00:00Z",
                "/v1/lists/2091/diff?against=2092&change=vanished"
            })
    void what_no_list_can_answer_is_refused(String path) {
        badly().get(path).then().statusCode(400);
    }
}
