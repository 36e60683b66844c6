package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PortfolioTest {

    private static final String LINES =
            """
            project,year,list_level,list_category,key_project,planned,adjusted,investment_unit,reason,source,locator,note
            pf-bridge,2022,city,new-start,true,3,2.5,CNY_100M,late design,X_2022,,
            pf-bridge,2023,city,ongoing,true,4,,CNY_100M,,X_2023,,
            pf-tunnel,2022,city,new-start,false,10000,,CNY_10K,,X_2022,,
            pf-depot,2022,district,ongoing,false,7,,USD_10K,,X_2022,,
            """;

    private static final String ACTUALS =
            """
            project,month,amount,investment_unit,source,locator,note
            pf-bridge,2022-01,1,CNY_100M,X_2022,,
            pf-bridge,2022-02,2500,CNY_10K,X_2022,,
            pf-bridge,2022-12,1,CNY_100M,X_2023,,
            pf-tunnel,2022-03,0.33335,CNY_100M,X_2022,,
            pf-station,2022-03,0.5,CNY_100M,X_2022,,
            """;

    private static final String EVENTS =
            """
            id,project,period,event,planned,source,locator,note
            pf-1,pf-bridge,2022-03,construction_start,false,X_2022,,
            pf-2,pf-tunnel,2021,construction_start,false,X_2022,,
            pf-3,pf-depot,2022,under_construction,false,X_2022,,
            pf-4,pf-station,2022,proposed,false,X_2022,,
            """;

    private static final JsonPathConfig EXACT =
            JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL);

    private static final String ROW = "%s,虚构组合,Invented portfolio,%s,%s,,%s,,,,,,,,\n";

    @BeforeAll
    static void load() {
        Invented.load();
        String projects =
                Invented.PROJECTS
                        + ROW.formatted(
                                "pf-bridge", "transport,expressway", "530102;530103", "9,CNY_100M")
                        + ROW.formatted(
                                "pf-tunnel", "transport,expressway", "530102", "20000,CNY_10K")
                        + ROW.formatted("pf-depot", "transport,metro", "530111", "30,USD_10K")
                        + ROW.formatted("pf-station", "transport,metro", "", "1.5,CNY_100M");
        Invented.send("projects.csv", projects).statusCode(200);
        Invented.send("project_events.csv", EVENTS).statusCode(200);
        Invented.send("investment_lines.csv", LINES).statusCode(200);
        Invented.send("investment_actuals.csv", ACTUALS).statusCode(200);
    }

    @Test
    void money_is_added_in_one_unit_and_other_currencies_stand_apart() {
        asked("listYear", 2022)
                .then()
                .statusCode(200)
                .body("unit", equalTo("CNY_100M"))
                .body("total.projects", equalTo(3))
                .body("total.lines", equalTo(3))
                .body("total.totalInvestment.amount", equalTo(11))
                .body("total.planned.amount", equalTo(3.5F))
                .body("total.actual.amount", equalTo(2.58335F))
                .body("total.completion.percent", equalTo(73.8F))
                .body("total.apart.figure", contains("totalInvestment", "planned"))
                .body("total.apart[1].money.unit", equalTo("USD_100M"))
                .body("total.apart[1].money.amount", equalTo(0.0007F));
    }

    @Test
    void money_is_told_in_the_unit_that_is_asked_for() {
        asked("listYear", 2022, "unit", "CNY_10K")
                .then()
                .body("total.planned.amount", equalTo(35000))
                .body("total.completion.planned", equalTo(35000))
                .body("total.apart[1].money.unit", equalTo("USD_10K"));
        badly().queryParam("unit", "PCT")
                .get("/v1/portfolio")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("unit"));
    }

    @Test
    void only_what_was_published_by_then_is_spent() {
        asked("listYear", 2022, "at", "2022-12-31")
                .then()
                .body("total.actual.amount", equalTo(1.58335F));
    }

    @Test
    void spending_without_a_plan_is_told_but_is_no_part_of_a_rate() {
        asked("by", "programme", "year", 2022)
                .then()
                .body("subtotals", empty())
                .body("total.actual.amount", equalTo(2.75F))
                .body("total.completion.actual", equalTo(2.25F));
    }

    @Test
    void new_starts_are_held_against_the_year_of_their_list() {
        asked("listYear", 2022, "by", "category")
                .then()
                .body("table.keys.flatten()", contains("new-start", "ongoing"))
                .body("table[0].starts.onTime", equalTo(1))
                .body("table[0].starts.early", equalTo(1))
                .body("table[1].starts.early", equalTo(0));
    }

    @Test
    void a_project_stands_in_its_latest_year_and_money_in_its_own() {
        asked("by", "year")
                .then()
                .body("table.keys.flatten()", contains("2022", "2023"))
                .body("table.projects", contains(3, 1))
                .body("table.planned.amount", contains(equalTo(3.5F), equalTo(4)));
    }

    @Test
    void several_regions_are_counted_once_where_they_meet() {
        asked("by", "region", "region", "530100")
                .then()
                .body("table.keys.flatten()", contains("530100", "530102", "530111"));
        asked("by", "region").then().body("table.keys.flatten()", contains("530000", "unknown"));
        asked("by", "region", "regionLevel", "district")
                .then()
                .body("table.keys.flatten()", contains("530100", "530102", "530111", "unknown"));
    }

    @Test
    void a_whole_and_its_parts_are_counted_once() {
        Invented.project("pf-whole", "9");
        Invented.project("pf-part", "4");
        Invented.send(
                        "project_relations.csv",
                        "project,relation,other,source,locator,note\npf-part,part-of,pf-whole,X_2022,,\n")
                .statusCode(200);
        Invented.send(
                        "project_parties.csv",
                        "project,role,name_zh,name_en,code,note\n"
                                + "pf-whole,responsible,虚构乙局,,,\npf-whole,responsible,虚构丙局,,,\n")
                .statusCode(200);

        api().get("/v1/portfolio?code=pf-whole&code=pf-part&by=department")
                .then()
                .body("table.keys.flatten()", contains("unknown", "虚构丙局"))
                .body("total.projects", equalTo(2))
                .body("total.parts", equalTo(1))
                .body("total.totalInvestment.amount", equalTo(9));
        api().get("/v1/portfolio?code=pf-part")
                .then()
                .body("total.parts", equalTo(0))
                .body("total.totalInvestment.amount", equalTo(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"green", "yellow", "red", "none"})
    void lights_are_those_of_the_lines(String light) {
        var answer = asked("listYear", 2022, "ruleSet", "strict-1").jsonPath();

        assertThat(answer.getString("ruleSet")).isEqualTo("strict-1");
        api().queryParam("project", "pf-bridge", "pf-tunnel", "pf-depot")
                .get("/v1/investment-lines?year=2022&ruleSet=strict-1&count=true&light=" + light)
                .then()
                .body("total", equalTo(answer.getInt("total.lights." + light)));
    }

    @Test
    void as_csv_it_is_a_table_with_its_sums() {
        String table = asked("by", "kind,category", "listYear", 2022, "format", "csv").asString();

        assertThat(table.lines())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("kind,category,projects,parts,lines,totalInvestment,planned,actual");
        assertThat(table).contains("\r\nexpressway,new-start,2,0,2,11,3.5,2.58335,73.8,1,1,0,0,0,");
    }

    @ParameterizedTest
    @CsvSource({
        "by, sector;kind;stage",
        "by, 'sector,colour'",
        "by, 'kind,kind'",
        "by, ''",
        "regionLevel, village",
        "unit, NOTHING",
        "listYear, twenty"
    })
    void what_cannot_be_grouped_is_refused(String name, String value) {
        badly().queryParam(name, value.replace(';', ','))
                .get("/v1/portfolio")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sector,stage",
                "region,kind",
                "stage,region",
                "programme",
                "year,category",
                "category,year",
                "department,sector",
                "kind,programme"
            })
    void the_parts_come_to_the_whole_at_every_moment(String by) {
        for (Map<String, ?> filter : filters()) {
            JsonPath found =
                    api().queryParams(filter)
                            .queryParam("by", by)
                            .get("/v1/portfolio")
                            .jsonPath(EXACT);
            Map<String, ?> total = found.getMap("total");
            List<Map<String, ?>> table = found.getList("table");
            List<Map<String, ?>> subtotals = by.contains(",") ? found.getList("subtotals") : table;

            for (String figure : List.of("projects", "lines", "planned", "actual")) {
                assertThat(sum(table, figure)).isEqualByComparingTo(value(total, figure));
                assertThat(sum(subtotals, figure)).isEqualByComparingTo(value(total, figure));
            }
            listed(filter).body("total", equalTo(total.get("projects")));
        }
    }

    private static List<Map<String, ?>> filters() {
        String before = api().get("/v1/portfolio").path("asOf");
        return List.of(
                Map.of(),
                Map.of("region", "530100"),
                Map.of("listYear", 2022),
                Map.of("year", 2022, "sector", "transport"),
                Map.of("q", "地铁"),
                Map.of("stage", "operating"),
                Map.of("at", "2022-12-31"),
                Map.of("asOf", before, "kind", "metro"));
    }

    private static ValidatableResponse listed(Map<String, ?> filter) {
        return api().queryParams(filter)
                .queryParam("count", true)
                .queryParam("limit", 1)
                .get("/v1/projects")
                .then();
    }

    private static BigDecimal sum(List<Map<String, ?>> lines, String figure) {
        return lines.stream()
                .map(line -> value(line, figure))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(Map<String, ?> line, String figure) {
        Object value =
                line.get(figure) instanceof Map<?, ?> money
                        ? money.get("amount")
                        : line.get(figure);
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }

    private static Response asked(Object... parameters) {
        RequestSpecification request =
                api().queryParam("code", "pf-bridge", "pf-tunnel", "pf-depot", "pf-station");
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i].toString(), parameters[i + 1]);
        }
        return request.get("/v1/portfolio");
    }
}
