package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.sending;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ImportResourceTest {

    private static final String IMPORTS = "/v1/imports/projects";

    @Test
    void an_import_is_told_about_later() {
        byte[] sectors =
                "code,name_zh,name_en\nnews%d,新,New\n"
                        .formatted(System.nanoTime())
                        .getBytes(StandardCharsets.UTF_8);
        String path =
                sending(Tokens.of("project-editor plan-admin"))
                        .multiPart("files", "sectors.csv", sectors, "text/csv")
                        .post(IMPORTS)
                        .header("Content-Location");

        reading().get(path).then().statusCode(200).body("status", equalTo("recorded"));
        reading()
                .get(IMPORTS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(path.substring(IMPORTS.length() + 1)));
    }

    private static RequestSpecification reading() {
        return api().header("Authorization", "Bearer " + Tokens.of("project-editor plan-admin"));
    }
}
