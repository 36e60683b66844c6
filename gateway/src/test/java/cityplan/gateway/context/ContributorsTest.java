package cityplan.gateway.context;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.client.Contribution;
import cityplan.gateway.client.Project;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class ContributorsTest {

    private static final Territory CITY = territory("city", "530100", "530102", "530103");
    private static final Territory DISTRICT = territory("district", "530102");

    private static final Contributor THERE = project("there", "530102");
    private static final Contributor ACROSS = project("across", "530102", "530103");
    private static final Contributor BESIDE = project("beside", "530103");
    private static final Contributor ELSEWHERE = project("elsewhere", "530300");
    private static final Contributor ANYWHERE = project("anywhere");

    private static final List<Contributor> ALL =
            List.of(THERE, ACROSS, BESIDE, ELSEWHERE, ANYWHERE);

    @Test
    void a_project_counts_where_any_of_its_regions_lies() {
        assertThat(Contributors.of(ALL, DISTRICT).counted()).containsExactly(THERE, ACROSS);
    }

    @Test
    void a_project_that_names_no_region_is_the_citys() {
        assertThat(Contributors.of(ALL, CITY))
                .isEqualTo(new Contributors(List.of(THERE, ACROSS, BESIDE, ANYWHERE), 0));
    }

    @Test
    void for_a_district_it_is_told_apart() {
        assertThat(Contributors.of(ALL, DISTRICT).withoutRegion()).isEqualTo(1);
    }

    private static Territory territory(String level, String... codes) {
        var region = JsonNodeFactory.instance.objectNode();
        return new Territory(region.put("code", codes[0]).put("level", level), Set.of(codes));
    }

    private static Contributor project(String code, String... regions) {
        var none = JsonNodeFactory.instance.objectNode();
        var project =
                new Project(code, List.of(regions), null, null, null, null, null, null, false);
        return new Contributor(none, none, new Contribution(code, "X", null, null), project);
    }
}
