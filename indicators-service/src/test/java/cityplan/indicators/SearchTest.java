package cityplan.indicators;

import static cityplan.common.test.Api.api;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SearchTest {

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
    }

    @Test
    void an_indicator_comes_by_its_code_then_its_name_then_what_begins_with_it() {
        assertThat(found("indicators", "gdp").getFirst()).isEqualTo("GDP");
        assertThat(found("indicators", "地区生产总值").getFirst()).isEqualTo("GDP");

        List<String> names =
                api().queryParam("q", "居民")
                        .queryParam("limit", 500)
                        .get("/v1/indicators")
                        .path("items.name.zh");
        long begin = names.stream().takeWhile(name -> name.startsWith("居民")).count();
        assertThat(begin).isPositive();
        assertThat(names.stream().skip(begin)).isNotEmpty().noneMatch(n -> n.startsWith("居民"));
    }

    @Test
    void regions_are_found_by_code_and_name_in_both_languages() {
        assertThat(found("regions", "530102")).containsExactly("530102");
        assertThat(found("regions", "昆明市").getFirst()).isEqualTo("530100");
        assertThat(found("regions", "kunming").getFirst()).isEqualTo("530100");
        assertThat(found("regions", "五")).contains("530102");
        assertThat(found("regions", "无 此")).isEmpty();
    }

    @Test
    void sources_are_found_by_identifier_title_and_issuer() {
        assertThat(found("sources", "plan_2022").getFirst()).isEqualTo("PLAN_2022");
        assertThat(found("sources", "昆明 规划")).contains("FYP14_2021");
        assertThat(found("sources", "100%_\\'; --")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"地", "water", "人均", "rate of"})
    void pages_show_all_that_is_found_once_in_one_order(String q) {
        var paged = new ArrayList<String>();
        String next = null;
        do {
            var page =
                    next == null
                            ? api().queryParam("q", q).queryParam("limit", 7).get("/v1/indicators")
                            : api().urlEncodingEnabled(false).get(next);
            paged.addAll(page.path("items.code"));
            next = page.path("links.next");
        } while (next != null);

        assertThat(paged).isNotEmpty().isEqualTo(found("indicators", q));
    }

    private static List<String> found(String list, String q) {
        var answer = api().queryParam("q", q).queryParam("limit", 500).get("/v1/" + list);
        return answer.path("items." + (list.equals("sources") ? "id" : "code"));
    }
}
