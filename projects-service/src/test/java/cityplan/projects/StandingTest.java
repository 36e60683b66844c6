package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.writing;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What the database keeps of where a project is, held against what its statements make of it.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StandingTest {

    private static final String EDITOR = "project-editor plan-admin approver";
    private static final String PROJECT = "standing-test";
    private static final int WRITES = 14;
    private static final List<String> DAYS =
            List.of("2020-12-31", "2021-06-30", "2022-01-31", "2022-07-15", "2024-12-31");
    private static final List<String> PUBLISHED = List.of("2021", "2022-01", "2022-07-15", "2020");
    private static final List<String> KINDS =
            List.of(
                    "approved",
                    "construction_start",
                    "under_construction",
                    "completed",
                    "commissioned",
                    "suspended",
                    "resumed",
                    "milestone");

    private final Random random = new Random(5);

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
        Kunming.project(PROJECT);
    }

    @Test
    void whatever_is_recorded_or_withdrawn_the_stage_kept_is_that_of_the_history() {
        var moments = new ArrayList<String>();
        for (int write = 0; write < WRITES; write++) {
            write();
            moments.add(api().get("/v1/sectors").path("asOf"));
        }

        for (String moment : moments) {
            for (String day : DAYS) {
                agree(moment, day);
            }
        }
    }

    private void write() {
        int number = random.nextInt(5);
        switch (random.nextInt(4)) {
            case 0 -> publish("standing-" + random.nextInt(3), pick(PUBLISHED));
            case 1 -> withdraw("evt-standing-" + number);
            default -> state("evt-standing-" + number, "standing-" + random.nextInt(3));
        }
    }

    private static void agree(String asOf, String at) {
        Response project = read("", asOf, at);
        Response stages = read("/stages", asOf, at);
        assertThat(project.statusCode()).isEqualTo(stages.statusCode());
        if (project.statusCode() == 404) {
            return;
        }
        JsonPath history = stages.jsonPath();
        List<String> entered = history.getList("stages.stage");
        List<String> planned = history.getList("planned.stage");
        List<Object> up = history.getList("suspensions.findAll { it.liftedBy == null }");
        assertThat(project.<String>path("stage")).isEqualTo(last(entered));
        assertThat(project.<String>path("plannedStage")).isEqualTo(last(planned));
        assertThat(project.<Boolean>path("suspended")).isEqualTo(!up.isEmpty());
    }

    private static Response read(String part, String asOf, String at) {
        return api().queryParam("asOf", asOf)
                .queryParam("at", at)
                .get("/v1/projects/" + PROJECT + part);
    }

    private static String last(List<String> stages) {
        return stages.isEmpty() ? null : stages.getLast();
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void state(String id, String source) {
        publish(source, pick(PUBLISHED));
        record(
                "project_events.csv",
                "id,project,period,event,planned,source,locator,note\n%s,%s,%d,%s,%s,%s,,\n"
                        .formatted(
                                id,
                                PROJECT,
                                2019 + random.nextInt(5),
                                pick(KINDS),
                                random.nextBoolean(),
                                source));
    }

    private static void publish(String source, String published) {
        record(
                "sources.csv",
                "id,title_zh,title_en,issuer_zh,issuer_en,kind,region,published,period_start,period_end\n"
                        + "%s,虚构,Invented,,,press,530100,%s,,\n".formatted(source, published));
    }

    private static void withdraw(String event) {
        String path = "/v1/project-events/" + event;
        Response held = api().get(path);
        if (held.statusCode() == 200) {
            writing(EDITOR)
                    .header("If-Match", held.header("ETag"))
                    .delete(path)
                    .then()
                    .statusCode(204);
        }
    }

    private static void record(String file, String content) {
        Kunming.send(file, content).then().statusCode(200);
    }
}
