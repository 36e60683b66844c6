package cityplan.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Sends operations as Swagger UI fills them in: with the example of each parameter and of the
/// body, and the token that was given to Authorize.
///
/// @param token of whoever writes
/// @param overseer the token of somebody else, who judges and audits what that one wrote
record TryOut(Client client, JsonNode contract, String token, String overseer) {

    static TryOut of(WholeSuite suite) throws IOException, InterruptedException {
        String overseer =
                suite.say(
                        "token",
                        "--role",
                        "approver",
                        "--role",
                        "auditor",
                        "--subject",
                        "overseer");
        JsonNode contract = suite.client().json("/openapi.json");
        return new TryOut(suite.client(), contract, suite.say("token"), overseer);
    }

    private static final String INVENTED = "The example is of `data/example`";

    /// What only who has subscribed can name.
    private static final Pattern SUBSCRIBED = Pattern.compile("^/v1/webhooks/\\w+/\\{");

    /// Whether an operation can only be shown with the invented district.
    enum Data {
        KUNMING,
        EXAMPLE;

        private static Data of(JsonNode operation) {
            return operation.path("description").asText().contains(INVENTED) ? EXAMPLE : KUNMING;
        }
    }

    /// How an operation was answered; what it said, unless that never ends.
    record Answer(String request, int status, String said) {}

    /// Asks all that reads on these data; how many operations answered.
    int reads(Data data) throws IOException, InterruptedException {
        int count = 0;
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            JsonNode operation = path.getValue().path("get");
            if (operation.isObject()
                    && Data.of(operation) == data
                    && !SUBSCRIBED.matcher(path.getKey()).find()) {
                Answer answer = send("get", path.getKey());
                assertThat(answer.status()).as("%s", answer).isEqualTo(200);
                count++;
            }
        }
        return count;
    }

    Answer send(String method, String path) throws IOException, InterruptedException {
        JsonNode operation = contract.path("paths").path(path).path(method);
        String filled = path;
        var query = new ArrayList<String>();
        var headers = new ArrayList<>(List.of("Authorization", "Bearer " + bearer(operation)));
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = followed(each);
            String name = parameter.path("name").asText();
            for (String example : examples(parameter)) {
                switch (parameter.path("in").asText()) {
                    case "path" -> filled = filled.replace("{" + name + "}", encoded(example));
                    case "query" -> query.add(name + "=" + encoded(example));
                    case String in -> headers.addAll(List.of(name, example));
                }
            }
        }
        if (filled.endsWith("/{id}")) {
            filled = listed(filled.substring(0, filled.lastIndexOf('/')));
        }
        String target = query.isEmpty() ? filled : filled + "?" + String.join("&", query);
        return answer(method.toUpperCase(), target, operation, headers);
    }

    /// Who may do what is not for writers.
    private String bearer(JsonNode operation) {
        JsonNode roles = operation.at("/x-rights/roles");
        boolean overseen =
                roles.size() == 1 && Set.of("approver", "auditor").contains(roles.get(0).asText());
        return overseen ? overseer : token;
    }

    private Answer answer(String method, String target, JsonNode operation, List<String> headers)
            throws IOException, InterruptedException {
        BodyPublisher body = BodyPublishers.noBody();
        for (var content : operation.at("/requestBody/content").properties()) {
            headers.addAll(List.of("Content-Type", content.getKey()));
            body = BodyPublishers.ofString(content.getValue().path("example").toString());
        }
        var answer = client.send(method, target, body, headers);
        try (var lines = answer.body()) {
            String said = streams(answer) ? "" : lines.collect(Collectors.joining("\n"));
            return new Answer(method + " " + target, answer.statusCode(), said);
        }
    }

    private static boolean streams(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").equals("text/event-stream");
    }

    /// The first of a list, where only the suite at hand can name one.
    private String listed(String path) throws IOException, InterruptedException {
        var list = client.get(path, "Authorization", "Bearer " + token);
        return path + "/" + Client.JSON.readTree(list.body()).at("/items/0/id").asText();
    }

    private List<String> examples(JsonNode parameter) {
        JsonNode example = parameter.path("example");
        if (example.isMissingNode()) {
            example = followed(parameter.path("schema")).path("example");
        }
        var values = new ArrayList<String>();
        if (example.isArray()) {
            example.forEach(value -> values.add(value.asText()));
        } else if (!example.isMissingNode()) {
            values.add(example.asText());
        }
        return values;
    }

    private JsonNode followed(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
