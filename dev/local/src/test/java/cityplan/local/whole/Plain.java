package cityplan.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The plain resources at the moments of a composed view, as its client would read them.
record Plain(Client client, String moments) {

    /// What a target says already, and an evaluation in a view does not say again.
    private static final Set<String> OF_THE_TARGET =
            Set.of(
                    "target",
                    "plan",
                    "theme",
                    "indicator",
                    "region",
                    "measure",
                    "period",
                    "operator",
                    "valueLow",
                    "valueHigh",
                    "reference",
                    "unit",
                    "nature",
                    "commitment",
                    "conflicts");

    static Plain at(Client client, JsonNode view) {
        return new Plain(client, "asOf=" + text(view, "asOf") + "&at=" + text(view, "at"));
    }

    static String text(JsonNode row, String field) {
        return row.path(field).asText();
    }

    /// One resource, without the moments that it names when it is asked for alone.
    JsonNode one(String path) throws Exception {
        return ((ObjectNode) client.json(with(path))).without(List.of("asOf", "at"));
    }

    JsonNode answer(String path) throws Exception {
        return client.json(with(path));
    }

    List<JsonNode> all(String path) throws Exception {
        return client.all(with(path));
    }

    /// The values of a field in a list.
    List<String> texts(String path, String field) throws Exception {
        return all(path).stream().map(each -> text(each, field)).toList();
    }

    /// Targets with their evaluations, each asked for alone.
    JsonNode judged(String query) throws Exception {
        var judged = Client.JSON.createArrayNode();
        for (JsonNode target : all("/v1/targets?" + query)) {
            ObjectNode evaluation =
                    (ObjectNode) one("/v1/targets/" + text(target, "id") + "/evaluation");
            judged.addObject()
                    .<ObjectNode>set("target", target)
                    .set("evaluation", evaluation.without(OF_THE_TARGET));
        }
        return judged;
    }

    /// The contributions of projects that lie in a region; those that name none are the city's.
    List<JsonNode> contributions(String query, String region) throws Exception {
        Set<String> there = Set.copyOf(texts("/v1/projects?region=" + region, "code"));
        var found = new ArrayList<JsonNode>();
        for (JsonNode each : all("/v1/contributions?" + query)) {
            boolean unplaced =
                    one("/v1/projects/" + text(each, "project")).at("/regions").isEmpty();
            if (there.contains(text(each, "project")) || unplaced && region.endsWith("00")) {
                found.add(each);
            }
        }
        return found;
    }

    private String with(String path) {
        return path + (path.contains("?") ? "&" : "?") + moments;
    }
}
