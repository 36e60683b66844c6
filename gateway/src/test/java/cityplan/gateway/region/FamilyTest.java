package cityplan.gateway.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import java.util.List;

class FamilyTest {

    private static final ObjectNode CITY = region("city");
    private static final ObjectNode DISTRICT = region("district");
    private static final ObjectNode COUNTY = region("county");
    private static final ObjectNode ZONE = region("development-zone");
    private static final ObjectNode TOWN = region("town");

    private static final List<ObjectNode> CHILDREN = List.of(DISTRICT, COUNTY, ZONE, TOWN);

    @Test
    void districts_counties_and_zones_are_siblings() {
        assertThat(Family.of(COUNTY, CITY, CHILDREN).siblings())
                .containsExactly(DISTRICT, COUNTY, ZONE);
    }

    @Test
    void other_levels_stand_for_themselves() {
        assertThat(Family.of(TOWN, CITY, CHILDREN).siblings()).containsExactly(TOWN);
    }

    @Test
    void figures_are_compared_with_the_siblings_and_the_parent() {
        assertThat(Family.of(TOWN, CITY, CHILDREN).codes()).containsExactly("town", "city");
        assertThat(new Family(CITY, null, List.of(CITY)).codes()).containsExactly("city");
    }

    private static ObjectNode region(String level) {
        return JsonNodeFactory.instance.objectNode().put("code", level).put("level", level);
    }
}
