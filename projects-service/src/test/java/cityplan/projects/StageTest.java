package cityplan.projects;

import static cityplan.common.test.Api.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// The history of projects, as all documents tell it.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StageTest {

    private static final String STAGES = "/v1/projects/%s/stages";

    /// What an event of the file and of an answer have in common.
    private static final List<String> FIELDS =
            List.of("id", "event", "period", "planned", "source", "locator", "note");

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metro-line-5",
                "yu-kun-high-speed-rail",
                "expressway-fuyi",
                "expressway-sanqing",
                "third-ring-road-closure"
            })
    void a_history_shows_every_statement_of_every_document_with_its_place(String project)
            throws IOException {
        List<Map<String, Object>> events = stages(project).getList("events");

        assertThat(events).map(StageTest::cells).containsExactlyInAnyOrderElementsOf(file(project));
        assertThat(events)
                .map(each -> String.valueOf(each.get("published")))
                .map(StageTest::publicFrom)
                .isSorted();
    }

    @Test
    void what_is_planned_stands_apart_from_what_is_done() {
        api().get(STAGES.formatted("third-ring-road-closure"))
                .then()
                .statusCode(200)
                .body("stages.stage", contains("under-construction"))
                .body("stages.from", contains("2021"))
                .body("stages.basis", contains("reported"))
                .body("stages.event.source", contains("PLAN_2022"))
                .body("planned.stage", contains("acceptance", "under-construction"))
                .body("planned.period", contains("2025", "2022"))
                .body("planned.event.source", contains("FYP14_2021", "GWR_2022"));
    }

    @Test
    void a_line_of_which_only_plans_and_a_milestone_are_told_is_in_no_stage() {
        api().get(STAGES.formatted("metro-line-5"))
                .then()
                .body("stages", hasSize(0))
                .body("planned.period", contains("2021/2025", "2021/2025", "2022-H1", "2022"))
                .body("events.findAll { !it.planned }.event", contains("milestone"));
    }

    @Test
    void works_planned_to_go_on_are_a_stage() {
        api().get(STAGES.formatted("expressway-fuyi"))
                .then()
                .body("stages.stage", contains("under-construction"))
                .body("stages.from", contains("2021/2025"))
                .body("planned", hasSize(0));
    }

    @Test
    void the_last_stage_of_every_history_is_the_stage_of_the_project() {
        List<Map<String, Object>> projects =
                api().queryParam("limit", 500)
                        .queryParam("source", "PLAN_2022")
                        .get("/v1/projects")
                        .path("items");

        assertThat(projects).hasSizeGreaterThan(100);
        for (Map<String, Object> project : projects) {
            JsonPath history = stages(project.get("code").toString());
            List<String> stages = history.getList("stages.stage");
            List<String> planned = history.getList("planned.stage");
            assertThat(stages.isEmpty() ? null : stages.getLast())
                    .as(project.toString())
                    .isEqualTo(project.get("stage"));
            assertThat(planned.isEmpty() ? null : planned.getLast())
                    .as(project.toString())
                    .isEqualTo(project.get("plannedStage"));
        }
    }

    @Test
    void a_history_is_as_it_was_known_on_a_day() {
        api().queryParam("at", "2021-12-31")
                .get(STAGES.formatted("third-ring-road-closure"))
                .then()
                .body("stages.stage", contains("proposed"))
                .body("stages.basis", contains("planned"))
                .body("events.source", contains("FYP14_2021"));
        api().get(STAGES.formatted("no-such")).then().statusCode(404);
        api().queryParam("at", "2020-12-31")
                .get(STAGES.formatted("third-ring-road-closure"))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    private static JsonPath stages(String project) {
        return api().get(STAGES.formatted(project)).then().statusCode(200).extract().jsonPath();
    }

    /// A month counts from its last day.
    private static String publicFrom(String published) {
        return published.length() == 7 ? published + "-31" : published;
    }

    private static List<String> cells(Map<String, Object> event) {
        return FIELDS.stream().map(field -> String.valueOf(event.getOrDefault(field, ""))).toList();
    }

    private static List<List<String>> file(String project) throws IOException {
        try (CSVParser rows =
                CSVParser.parse(
                        Files.newBufferedReader(Kunming.HOME.resolve("project_events.csv")),
                        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return rows.stream()
                    .filter(row -> row.get("project").equals(project))
                    .map(StageTest::cells)
                    .toList();
        }
    }

    private static List<String> cells(CSVRecord row) {
        return FIELDS.stream().map(row::get).toList();
    }
}
