package cityplan.indicators;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.badly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.Api;
import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ImportResourceTest {

    private static final String IMPORTS = "/v1/imports/indicators";
    private static final String HEADER = "code,name_zh,name_en,ordinal\n";

    @Inject Jdbi jdbi;

    @Test
    void an_import_that_was_waited_for_is_told_about_later() {
        Response answer = sending().multiPart("files", "themes.csv", themes()).post(IMPORTS);

        told(answer.header("Content-Location"))
                .body("status", equalTo("recorded"))
                .body("report.recordedAt", equalTo(answer.path("recordedAt")))
                .body("files[0].name", equalTo("themes.csv"))
                .body("createdBy", equalTo("tester"))
                .body("rowsRead", equalTo(1))
                .body("endedAt", notNullValue());
    }

    @Test
    void an_import_may_be_carried_out_later() {
        byte[] themes = themes();
        String first = later(themes, "");
        String again = later(themes, "");
        String dry = later(themes(), "?dryRun=true");

        ended(first).body("status", equalTo("recorded")).body("report.changed", equalTo(true));
        ended(again).body("status", equalTo("unchanged")).body("report.changed", equalTo(false));
        ended(dry).body("status", equalTo("checked")).body("report.dryRun", equalTo(true));
        assertThat(kept(first)).isZero();
    }

    @Test
    void a_refused_import_names_its_errors_in_the_language_of_the_reader() {
        String path = later((HEADER + "A B,甲,A,1\n").getBytes(StandardCharsets.UTF_8), "");

        ended(path)
                .body("status", equalTo("refused"))
                .body("report", nullValue())
                .body("problem.type", equalTo("/problems/import-refused"))
                .body("problem.errors[0].row", equalTo(2))
                .body("problem.errors[0].code", equalTo("code-expected"))
                .body("problem.title", equalTo("Import refused"))
                .body("problem.traceId", equalTo(id(path).replace("-", "")));
        reading()
                .header("Accept-Language", "zh")
                .get(path)
                .then()
                .body("problem.title", equalTo("导入被拒绝"));
    }

    @Test
    void imports_are_listed_the_latest_first() {
        String path = later(themes(), "");
        ended(path);

        Response page = reading().get(IMPORTS + "?limit=1&status=recorded");

        page.then().body("items", hasSize(1)).body("items[0].id", equalTo(id(path)));
        sending().multiPart("files", "themes.csv", themes()).post(IMPORTS);
        reading().get(IMPORTS + "?limit=1").then().body("items", hasSize(1));
        String next = reading().get(IMPORTS + "?limit=1").path("links.next");
        reading().get(next).then().body("items", hasSize(1)).body("items[0].id", equalTo(id(path)));
        reading()
                .get(IMPORTS + "?status=refused")
                .then()
                .body("items.status", everyItem(equalTo("refused")));
        badly().header("Authorization", "Bearer " + Tokens.of("indicator-editor plan-admin"))
                .get(IMPORTS + "?status=lost&cursor=x")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("cursor-malformed"));
    }

    @Test
    void an_import_that_does_not_exist_is_not_found() {
        reading().get(IMPORTS + "/" + UUID.randomUUID()).then().statusCode(404);
        reading().get(IMPORTS + "/none").then().statusCode(404);
    }

    @Test
    void an_editor_sees_the_imports_of_the_same_subject_and_an_overseer_all() {
        String path =
                sending()
                        .multiPart("files", "themes.csv", themes())
                        .post(IMPORTS)
                        .header("Content-Location");

        as("stranger", "indicator-editor").get(path).then().statusCode(404);
        as("stranger", "indicator-editor").get(IMPORTS).then().body("items", hasSize(0));
        for (String overseer : List.of("approver", "operator", "auditor")) {
            as("stranger", overseer).get(path).then().statusCode(200);
            as("stranger", overseer)
                    .get(IMPORTS + "?limit=1")
                    .then()
                    .body("items[0].id", equalTo(id(path)));
        }
    }

    private static RequestSpecification as(String subject, String role) {
        return api().header("Authorization", "Bearer " + Tokens.of(subject, role));
    }

    @Test
    void only_who_may_write_reads_imports() {
        badly().get(IMPORTS).then().statusCode(401);
        api().header("Authorization", "Bearer " + Tokens.of("reader"))
                .get(IMPORTS)
                .then()
                .statusCode(403);
    }

    @Test
    void what_another_instance_left_is_taken_up_or_given_up() {
        String kept = later(themes(), "");
        ended(kept);
        UUID lost = left(false, 1);
        UUID resumed = left(true, 1);
        UUID deadly = left(true, 3);

        ended(IMPORTS + "/" + lost)
                .body("status", equalTo("failed"))
                .body("problem.status", equalTo(503));
        ended(IMPORTS + "/" + deadly).body("status", equalTo("failed"));
        ended(IMPORTS + "/" + resumed)
                .body("status", equalTo("refused"))
                .body("problem.errors[0].code", equalTo("missing-column"));
    }

    /// An import whose instance has not been heard of for a minute.
    private UUID left(boolean kept, int attempts) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                INSERT INTO import_job (status, files, charset, dry_run, kept, created_by,
                                                        lease, lease_until, attempts)
                                VALUES ('running', '[{"name":"themes.csv","bytes":0}]', 'UTF-8', false, :kept,
                                        'tester', uuidv7(), now() - interval '1 minute', :attempts)
                                RETURNING id
                                """)
                        .bind("kept", kept)
                        .bind("attempts", attempts)
                        .mapTo(UUID.class)
                        .one());
    }

    private int kept(String path) {
        return jdbi.withHandle(handle ->
                handle.createQuery("SELECT count(*) FROM import_job_part WHERE job = :id")
                        .bind("id", UUID.fromString(id(path)))
                        .mapTo(Integer.class)
                        .one());
    }

    private static String later(byte[] themes, String query) {
        Response answer =
                sending()
                        .header("Prefer", "respond-async")
                        .multiPart("files", "themes.csv", themes)
                        .post(IMPORTS + query);
        answer.then().statusCode(202).header("Preference-Applied", "respond-async");
        return answer.header("Location");
    }

    private static ValidatableResponse ended(String path) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (List.of("waiting", "running").contains(reading().get(path).path("status"))) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return told(path);
    }

    private static ValidatableResponse told(String path) {
        return reading().get(path).then().statusCode(200);
    }

    private static RequestSpecification reading() {
        return api().header("Authorization", "Bearer " + Tokens.of("indicator-editor plan-admin"));
    }

    private static RequestSpecification sending() {
        return Api.sending(Tokens.of("indicator-editor plan-admin"));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static byte[] themes() {
        String row = "T%d,新,New,99\n".formatted(System.nanoTime());
        return (HEADER + row).getBytes(StandardCharsets.UTF_8);
    }
}
