package cityplan.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Asks every operation that reads as Swagger UI fills it in: with the example of each parameter.
record TryOut(Client client, JsonNode contract, String token) {

    /// What only the suite at hand can name, and what never ends.
    private static final Pattern OTHERS = Pattern.compile("/(imports|webhooks)/\\w+/\\{|/stream$");

    /// What Kunming's documents do not tell: the examples of these are invented, and not found.
    private static final Pattern INVENTED =
            Pattern.compile(
                    "/geometry$|/(documents|actuals|estimates|funding|investment|parties|relations)/"
                            + "|^/v1/lists/"
                            + "|/(milestones|reports)(/|$)");

    /// How many operations answered.
    int reads() throws IOException, InterruptedException {
        int count = 0;
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            JsonNode operation = path.getValue().path("get");
            if (operation.isObject() && !OTHERS.matcher(path.getKey()).find()) {
                String filled = filled(path.getKey(), operation.path("parameters"));
                var answer = client.get(filled, "Authorization", "Bearer " + token);
                if (answer.statusCode() != 404 || !INVENTED.matcher(path.getKey()).find()) {
                    assertThat(answer.statusCode())
                            .as("%s: %s", filled, answer.body())
                            .isEqualTo(200);
                    count++;
                }
            }
        }
        return count;
    }

    private String filled(String template, JsonNode parameters) {
        String path = template;
        var query = new ArrayList<String>();
        for (JsonNode each : parameters) {
            JsonNode parameter = followed(each);
            String name = parameter.path("name").asText();
            for (String example : examples(parameter)) {
                if (parameter.path("in").asText().equals("path")) {
                    path = path.replace("{" + name + "}", example);
                } else if (parameter.path("in").asText().equals("query")) {
                    query.add(name + "=" + example);
                }
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private List<String> examples(JsonNode parameter) {
        JsonNode example = parameter.path("example");
        if (example.isMissingNode()) {
            example = followed(parameter.path("schema")).path("example");
        }
        var values = new ArrayList<String>();
        if (example.isArray()) {
            example.forEach(value -> values.add(encoded(value)));
        } else if (!example.isMissingNode()) {
            values.add(encoded(example));
        }
        return values;
    }

    private JsonNode followed(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String encoded(JsonNode value) {
        return URLEncoder.encode(value.asText(), StandardCharsets.UTF_8);
    }
}
