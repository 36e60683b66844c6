package cityplan.projects;

import static cityplan.common.test.Api.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cityplan.common.test.PostgresResource;
import cityplan.store.workbook.Workbook;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SameCountTest {

    @TempDir private static Path directory;

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region=530100",
                "region=530102&year=2022",
                "sector=transport&sector=water&at=2022-06-30",
                "kind=metro&stage=operating",
                "basis=planned",
                "programme=fyp14-box-18-transport",
                "q=%E5%9C%B0%E9%93%81",
                "sector=none"
            })
    void the_number_of_projects_is_the_same_in_every_form(String filter) throws IOException {
        int paged = paged("/v1/projects?limit=100&" + filter);

        api().urlEncodingEnabled(false)
                .get("/v1/portfolio?" + filter)
                .then()
                .body("projects", equalTo(paged));
        assertThat(exported(filter + "&format=csv")).isEqualTo(paged);
        assertThat(get(filter + "&format=geojson").<List<Object>>path("features")).hasSize(paged);
        assertThat(workbook(filter)).isEqualTo(paged);
    }

    private static int paged(String first) {
        int found = 0;
        for (@Nullable String page = first; page != null; ) {
            var answer = api().urlEncodingEnabled(false).get(page).then().statusCode(200).extract();
            found += answer.<List<Object>>path("items").size();
            page = answer.path("links.next");
        }
        return found;
    }

    private static int exported(String query) {
        String file = get(query).asString();
        return (int) file.lines().skip(1).count();
    }

    private static int workbook(String filter) throws IOException {
        Path file =
                Files.write(
                        directory.resolve("projects.xlsx"),
                        get(filter + "&format=xlsx").asByteArray());
        var rows = new AtomicInteger(-1);
        try (Workbook workbook = Workbook.open(file)) {
            workbook.read(workbook.sheets().getFirst(), _ -> rows.incrementAndGet());
        }
        return rows.get();
    }

    private static Response get(String query) {
        return api().urlEncodingEnabled(false).get("/v1/exports/projects?" + query);
    }
}
