package cityplan.projects;

import static cityplan.common.test.Api.api;
import static cityplan.common.test.Api.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cityplan.common.test.PostgresResource;
import cityplan.common.test.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProjectSearchTest {

    private static final String PROJECTS =
            """
            code,name_zh,name_en,sector,kind,regions,programme,total_investment,investment_unit,start_period,finish_period,length_km,capacity_value,capacity_unit,owner_zh,owner_en,description_en,description_zh,national_code
            find-d,璇玑塔,Star tower,transport,metro,,,,,,,,,,,,,,2110-530102-04-01-777777
            find-c,璇玑塔二期,Star tower phase 2,transport,metro,,,,,,,,,,,,,,
            find-b,新璇玑塔,New star tower,transport,metro,,,,,,,,,,,,,,
            find-a,别的,Other,transport,metro,,,,,,,,,,,,,璇玑塔的配套,
            find-e,再别的,Another,transport,metro,,,,,,,,,,,,,,
            """;

    private static final String PARTIES =
            "project,role,name_zh,name_en,code,note\nfind-e,owner,璇玑塔公司,Star Tower Company,,\n";

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
        sending(Tokens.of("project-editor plan-admin"))
                .multiPart("files", "projects.csv", PROJECTS.getBytes(StandardCharsets.UTF_8))
                .multiPart("files", "project_parties.csv", PARTIES.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/projects")
                .then()
                .statusCode(200);
    }

    @Test
    void the_name_itself_comes_first_then_what_begins_with_it_then_what_holds_it() {
        assertThat(codes("璇玑塔")).containsExactly("find-d", "find-c", "find-b", "find-a", "find-e");
        assertThat(codes("star TOWER")).containsExactly("find-d", "find-c", "find-b", "find-e");
        assertThat(codes("ＳＴＡＲ　ｔｏｗｅｒ")).containsExactly("find-d", "find-c", "find-b", "find-e");
        assertThat(codes("tower star")).containsExactly("find-b", "find-c", "find-d", "find-e");
    }

    @Test
    void the_code_comes_before_all_names() {
        assertThat(codes("find-c")).containsExactly("find-c");
        assertThat(codes("FIND-C")).containsExactly("find-c");
    }

    @Test
    void programmes_are_ranked_alike() {
        String whole = api().queryParam("limit", 1).get("/v1/programmes").path("items[0].name.zh");
        String code = api().queryParam("limit", 1).get("/v1/programmes").path("items[0].code");

        for (String q : List.of(code, whole)) {
            api().queryParam("q", q)
                    .get("/v1/programmes")
                    .then()
                    .body("items[0].code", equalTo(code));
        }
    }

    @Test
    void one_character_is_enough_and_words_may_stand_in_different_places() {
        assertThat(codes("璇")).containsExactly("find-c", "find-d", "find-b", "find-a", "find-e");
        assertThat(codes("再别的 璇玑")).containsExactly("find-e");
        assertThat(codes("777777")).containsExactly("find-d");
        assertThat(codes("璇玑塔 无")).isEmpty();
        assertThat(codes("100%_\\'; --")).isEmpty();
    }

    @Test
    void a_sort_that_is_asked_for_goes_before_the_rank() {
        api().queryParam("q", "璇玑塔")
                .queryParam("sort", "code")
                .get("/v1/projects")
                .then()
                .body("items.code", contains("find-a", "find-b", "find-c", "find-d", "find-e"));
    }

    @Test
    void what_is_found_is_filtered_and_counted_like_all_else() {
        api().queryParam("q", "璇玑塔")
                .queryParam("code", "find-a", "find-e")
                .queryParam("count", true)
                .get("/v1/projects")
                .then()
                .body("items.code", contains("find-a", "find-e"))
                .body("total", equalTo(2));
        api().queryParam("q", "轨道交通")
                .queryParam("region", "530102")
                .queryParam("limit", 1)
                .get("/v1/projects")
                .then()
                .body("items.regions[0]", hasItem("530102"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"地铁", "路", "Metro", "高速公路", "line", "大"})
    void pages_show_everything_once_both_ways_in_one_order(String q) {
        List<String> all = codes(q);
        List<String> sorted =
                api().queryParam("q", q)
                        .queryParam("sort", "code")
                        .queryParam("limit", 500)
                        .get("/v1/projects")
                        .path("items.code");
        assertThat(all).containsExactlyInAnyOrderElementsOf(sorted).isNotEmpty();

        List<String> paged = new ArrayList<>();
        Response page = api().queryParam("q", q).queryParam("limit", 7).get("/v1/projects");
        while (true) {
            paged.addAll(page.<List<String>>path("items.code"));
            if (page.path("links.next") == null) {
                break;
            }
            page = api().urlEncodingEnabled(false).get(page.<String>path("links.next"));
        }
        assertThat(paged).containsExactlyElementsOf(all.subList(0, paged.size()));
        assertThat(paged).hasSize(all.size());
        if (page.path("links.prev") != null) {
            Response before = api().urlEncodingEnabled(false).get(page.<String>path("links.prev"));
            int end = all.size() - page.<List<String>>path("items.code").size();
            assertThat(before.<List<String>>path("items.code"))
                    .containsExactlyElementsOf(all.subList(end - 7, end));
        }
    }

    private static List<String> codes(String q) {
        return api().queryParam("q", q)
                .queryParam("limit", 500)
                .get("/v1/projects")
                .path("items.code");
    }
}
