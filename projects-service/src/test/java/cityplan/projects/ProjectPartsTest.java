package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.sending;
import static cityplan.common.test.Api.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// What belongs to a project beside its own row: parties, documents, relations.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProjectPartsTest {

    private static final String EDITOR = "project-editor plan-admin";
    private static final String HOME = "/v1/projects/test-whole";
    private static final String SOURCE = "{\"source\": \"PLAN_2022\"}";

    @Inject Jdbi jdbi;

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
        var projects = new StringBuilder("code,name_zh,name_en,sector,kind,regions,programme,");
        projects.append("total_investment,investment_unit,start_period,finish_period,length_km,");
        projects.append("capacity_value,capacity_unit,owner_zh,owner_en,description_en\n");
        for (String code : List.of("whole", "part-a", "part-b", "part-of-a", "other")) {
            projects.append("test-%s,试,Test,transport,metro,,,,,,,,,,,,\n".formatted(code));
        }
        send("projects", projects.toString()).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/parties/owner/昆明轨道交通集团 | {\"code\": \"91530100697991803X\"} | note",
                "/documents/reply-1 | {\"kind\": \"approval\", \"title\": {\"zh\": \"批复\"}, \"issued\": \"2016-12-30\", \"url\": \"https://example.org/1\"} | number",
                "/relations/depends-on/test-other | {\"source\": \"PLAN_2022\"} | note"
            })
    void a_part_is_created_listed_amended_and_withdrawn(String at, String body, String field) {
        String path = HOME + at;
        String list = HOME + at.substring(0, at.indexOf('/', 1));
        Response created = writing(EDITOR).header("If-None-Match", "*").body(body).put(path);
        created.then().statusCode(201).body("project", equalTo("test-whole"));
        api().get(path).then().statusCode(200);
        api().get(list).then().body("items", hasSize(1));
        api().queryParam("format", "csv").get(list).then().statusCode(200);

        Response amended =
                writing(EDITOR)
                        .header("If-Match", created.header("ETag"))
                        .contentType("application/merge-patch+json")
                        .body("{\"%s\": \"Second\"}".formatted(field))
                        .patch(path);
        amended.then().statusCode(200).body(field, equalTo("Second"));
        writing(EDITOR)
                .header("If-Match", created.header("ETag"))
                .delete(path)
                .then()
                .statusCode(412);
        writing(EDITOR)
                .header("If-Match", amended.header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        api().get(path).then().statusCode(404);
        api().queryParam("asOf", created.<String>path("asOf")).get(path).then().statusCode(200);
        api().get(list).then().body("items", hasSize(0));
    }

    @Test
    void a_project_shows_its_parties_and_what_it_is_part_of() {
        send(
                        "project_parties",
                        """
                        project,role,name_zh,name_en,code,note
                        test-other,responsible,市交通局,,,
                        test-other,owner,甲公司,Company A,91530100697991803X,
                        test-other,owner,乙公司,,,
                        """)
                .statusCode(200);
        Response relation = relate("test-other", "part-of", "test-part-b");
        relation.then().statusCode(201);

        api().get("/v1/projects/test-other")
                .then()
                .body("parties.role", contains("owner", "owner", "responsible"))
                .body("parties.find { it.name.en == 'Company A' }.name.zh", equalTo("甲公司"))
                .body("partOf", equalTo("test-part-b"))
                .body("parts", equalTo(0));
        api().get("/v1/projects/test-part-b").then().body("parts", equalTo(1));
        api().queryParam("partOf", "test-part-b")
                .get("/v1/projects")
                .then()
                .body("items.code", contains("test-other"));
        api().queryParam("at", "2021-12-31")
                .get("/v1/projects/test-other")
                .then()
                .body("partOf", nullValue());
        withdraw("/v1/projects/test-other/relations/part-of/test-part-b", relation);
    }

    @Test
    void no_project_is_part_of_itself_whatever_the_way() {
        Response first = relate("test-part-a", "part-of", "test-whole");
        first.then().statusCode(201);
        Response second = relate("test-part-of-a", "part-of", "test-part-a");
        second.then().statusCode(201);

        refused(relate("test-whole", "part-of", "test-part-of-a"), "relation-cycle");
        refused(relate("test-whole", "part-of", "test-whole"), "relation-cycle");
        refused(relate("test-whole", "expansion-of", "test-whole"), "relation-cycle");
        refused(relate("test-part-a", "part-of", "test-other"), "part-of-another");
        refused(relate("test-part-b", "part-of", "no-such"), "unknown-reference");
        send(
                        "project_relations",
                        """
                        project,relation,other,source,locator,note
                        test-part-b,depends-on,test-other,PLAN_2022,,
                        test-other,depends-on,test-whole,PLAN_2022,,
                        test-whole,depends-on,test-part-b,PLAN_2022,,
                        """)
                .statusCode(400)
                .body("errors.row", containsInAnyOrder(2, 3, 4))
                .body("errors.code[0]", equalTo("relation-cycle"));
        assertThat(wholes("test-part-of-a", "2026-01-01"))
                .containsExactly("test-part-a", "test-whole");
        assertThat(wholes("test-part-of-a", "2021-12-31")).isEmpty();
        withdraw("/v1/projects/test-part-of-a/relations/part-of/test-part-a", second);
        withdraw("/v1/projects/test-part-a/relations/part-of/test-whole", first);
    }

    @Test
    void what_a_bundle_gets_wrong_is_told_by_cell() {
        send(
                        "project_parties",
                        """
                        project,role,name_zh,name_en,code,note
                        no-such,boss,甲,,123,
                        test-whole,lead,乙,,,
                        test-whole,lead,乙,,,
                        """)
                .statusCode(400)
                .body("errors.find { it.column == 'role' }.code", equalTo("one-of"))
                .body("errors.find { it.column == 'code' }.code", equalTo("credit-code-expected"));
        send(
                        "project_documents",
                        """
                        project,code,kind,title_zh,title_en,number,issued,url
                        test-whole,d-1,approval,批复,,,2016-13-01,nowhere
                        """)
                .statusCode(400)
                .body("errors.find { it.column == 'issued' }.code", equalTo("date-expected"))
                .body("errors.find { it.column == 'url' }.code", equalTo("link-expected"));
    }

    /// What a project is part of, the nearest first, as sums ask for it.
    private List<String> wholes(String project, String at) {
        return jdbi.withHandle(handle ->
                handle.createQuery("SELECT unnest(project_wholes(:project, now(), :at::date))")
                        .bind("project", project)
                        .bind("at", at)
                        .mapTo(String.class)
                        .list());
    }

    private static Response relate(String project, String relation, String other) {
        return writing(EDITOR)
                .header("If-None-Match", "*")
                .body(SOURCE)
                .put("/v1/projects/%s/relations/%s/%s".formatted(project, relation, other));
    }

    private static void withdraw(String path, Response seen) {
        writing(EDITOR).header("If-Match", seen.header("ETag")).delete(path).then().statusCode(204);
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(400).body("errors.code", contains(code));
    }

    private static ValidatableResponse send(String name, String content) {
        return sending(Tokens.of(EDITOR))
                .multiPart(
                        "files",
                        name + ".csv",
                        content.getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post("/v1/imports/projects")
                .then();
    }
}
