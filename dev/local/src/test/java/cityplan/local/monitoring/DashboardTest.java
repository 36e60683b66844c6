package cityplan.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class DashboardTest {

    private static final int WIDTH = 24;

    private final JsonNode dashboard = MonitoringFiles.dashboard();
    private final List<JsonNode> panels = new ArrayList<>();

    DashboardTest() {
        dashboard.path("panels").forEach(panels::add);
    }

    @Test
    void it_has_what_grafana_needs_to_import_it() {
        assertThat(dashboard.path("uid").asText()).isEqualTo("cityplan");
        assertThat(dashboard.path("title").asText()).isNotBlank();
        assertThat(dashboard.path("schemaVersion").asInt()).isGreaterThanOrEqualTo(36);
        assertThat(dashboard.path("id").isMissingNode()).as("an id of one Grafana").isTrue();
        assertThat(dashboard.at("/templating/list/0/type").asText()).isEqualTo("datasource");
        assertThat(dashboard.at("/templating/list").findValuesAsText("name"))
                .contains("datasource", "job", "uri");
    }

    @Test
    void every_panel_has_a_number_of_its_own() {
        assertThat(panels).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
    }

    @Test
    void every_panel_asks_something_of_the_chosen_source_and_says_what() {
        assertThat(panels)
                .filteredOn(panel -> !panel.path("type").asText().equals("row"))
                .isNotEmpty()
                .allSatisfy(panel -> {
                    assertThat(panel.path("description").asText()).isNotBlank();
                    assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
                    assertThat(panel.path("targets")).isNotEmpty();
                    assertThat(panel.path("targets").findValuesAsText("expr"))
                            .doesNotContain("")
                            .hasSize(panel.path("targets").size());
                    assertThat(panel.findValuesAsText("uid")).containsOnly("${datasource}");
                });
    }

    @Test
    void no_panel_lies_over_another() {
        Set<String> taken = new HashSet<>();
        for (JsonNode panel : panels) {
            JsonNode at = panel.path("gridPos");
            for (int x = at.path("x").asInt();
                    x < at.path("x").asInt() + at.path("w").asInt();
                    x++) {
                assertThat(x).isLessThan(WIDTH);
                for (int y = at.path("y").asInt();
                        y < at.path("y").asInt() + at.path("h").asInt();
                        y++) {
                    assertThat(taken.add(x + "," + y)).as(panel.path("title").asText()).isTrue();
                }
            }
        }
    }
}
