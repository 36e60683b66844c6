package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.sending;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;
import cityplan.store.test.RepeatedRequests;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(Integer.MAX_VALUE - 2)
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RepeatedRequestsTest extends RepeatedRequests {

    private static final String HEADER = "code,name_zh,name_en\n";

    RepeatedRequestsTest() {
        super("/v1/imports/projects", WebhookMessageTest.SUBSCRIBERS);
    }

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Override
    protected Sent newBundle() {
        return bundle("sectors.csv", HEADER + "R%d,新,New\n".formatted(System.nanoTime()));
    }

    @Override
    protected Sent wrongBundle() {
        return bundle("sectors.csv", HEADER + "a b,新,New\n");
    }

    @Test
    void a_move_is_recorded_once() throws Exception {
        String project = "p-" + System.nanoTime();
        Kunming.project(project);
        String seen = Reporting.etag("/v1/projects/" + project);
        Sent move =
                to(
                        "/v1/projects/" + project + "/moves",
                        "{\"stage\": \"proposed\", \"period\": \"2021\", \"source\":"
                                + " \"PLAN_2022\"}");

        oneEffect(
                "SELECT count(*) FROM project_event_vintage",
                request -> move.by(request.header("If-Match", seen)));
    }

    @Test
    void a_step_of_a_report_is_taken_once_and_told_also_when_another_followed() throws Exception {
        String project = "p-" + System.nanoTime();
        Kunming.project(project);
        String path = Reporting.on(project, "2022-03");
        Reporting.begin(path, Reporting.report("10", "")).then().statusCode(201);
        String seen = Reporting.etag(path);
        Sent submission = to(path + "/submission");

        oneEffect(
                "SELECT count(*) FROM progress_report_vintage",
                request -> submission.by(request.header("If-Match", seen)));
        String key = key();
        String submitted = Reporting.etag(path);
        Response approved = approve(path, submitted, key);
        approved.then().statusCode(200);
        Response again = approve(path, submitted, key);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(approved.asString());
        assertThat(again.header("ETag")).isEqualTo(approved.header("ETag"));
        assertThat(approve(path, submitted, key()).statusCode()).isNotEqualTo(200);
        assertThat(api().get(path).<String>path("status")).isEqualTo("approved");
    }

    private static Response approve(String path, String seen, String key) {
        return sending(Tokens.of("judge", "approver"))
                .header("If-Match", seen)
                .header("Idempotency-Key", key)
                .post(path + "/approval");
    }
}
