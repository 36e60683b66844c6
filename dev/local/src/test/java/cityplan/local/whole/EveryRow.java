package cityplan.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Walks every row of every file of the reference data and looks for it at the gateway, value for
/// value, with the digits that are printed.
record EveryRow(Client client) {

    /// How many rows were found.
    int walk() throws Exception {
        int rows = 0;
        for (String list :
                List.of("themes", "units", "regions", "sectors", "plans", "indicators")) {
            rows += compare(new Csv(list, Map.of()), "code", client.all("/v1/" + list));
        }
        rows += compare(new Csv("sources", Map.of()), "id", client.all("/v1/sources"));
        rows +=
                compare(
                        new Csv("project_kinds", Map.of()),
                        "code",
                        client.all("/v1/project-kinds"));
        rows += compare(programmes(), "code", client.all("/v1/programmes"));
        rows += compare(projects(), "code", client.all("/v1/projects"));
        rows +=
                compare(
                        new Csv("project_events", Map.of()),
                        "id",
                        client.all("/v1/project-events"));
        rows +=
                compare(
                        new Csv("contributions", Map.of()),
                        "project indicator",
                        client.all("/v1/contributions"));
        rows += compare(new Csv("observations", Map.of()), "id", said("/v1/observations"));
        rows += compare(targets(), "id", said("/v1/targets"));
        return rows;
    }

    private static Csv programmes() {
        return new Csv(
                "programmes",
                Map.of(
                        "planned_investment", "plannedInvestment.amount",
                        "actual_investment", "actualInvestment.amount",
                        "investment_unit", "plannedInvestment.unit|actualInvestment.unit"));
    }

    private static Csv projects() {
        return new Csv(
                "projects",
                Map.of(
                        "total_investment", "totalInvestment.amount",
                        "investment_unit", "totalInvestment.unit",
                        "capacity_value", "capacity.value",
                        "capacity_unit", "capacity.unit"));
    }

    private static Csv targets() {
        return new Csv(
                "targets",
                Map.of(
                        "attribute", "nature",
                        "reference_indicator", "reference.indicator",
                        "reference_region", "reference.region"));
    }

    /// The statements of a list's items, each with what the item says of all of them.
    private List<JsonNode> said(String list) throws Exception {
        var said = new ArrayList<JsonNode>();
        for (JsonNode item : client.all(list)) {
            for (JsonNode statement : item.path("statements")) {
                ObjectNode whole = item.deepCopy();
                whole.setAll((ObjectNode) statement);
                said.add(whole);
            }
        }
        return said;
    }

    private static int compare(Csv file, String key, List<JsonNode> items) throws Exception {
        Map<String, JsonNode> byKey = new HashMap<>();
        items.forEach(item -> byKey.put(named(key, name -> item.path(name).asText()), item));
        List<Map<String, String>> rows = file.rows();
        for (Map<String, String> row : rows) {
            String place = file.name() + " " + named(key, row::get);
            JsonNode item = byKey.get(named(key, row::get));
            assertThat(item).as(place).isNotNull();
            row.forEach((column, cell) ->
                    assertThat(file.shown(item, column))
                            .as("%s %s", place, column)
                            .isEqualTo(cell));
        }
        assertThat(byKey).as(file.name()).hasSize(rows.size());
        return rows.size();
    }

    /// The values of the columns of a key.
    private static String named(String key, UnaryOperator<String> value) {
        return Stream.of(key.split(" ")).map(value).collect(Collectors.joining(" "));
    }
}
