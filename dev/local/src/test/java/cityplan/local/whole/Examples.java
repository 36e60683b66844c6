package cityplan.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.file.Files;
import java.util.Set;

/// Asks for every example of the contract whose summary is a request to these data, and compares
/// the answers. When something was recorded differs from one suite to the next and is left out.
///
/// @param request how such summaries begin
record Examples(Client client, String request) {

    /// What is asked of Kunming, the data that every suite begins with.
    static final String KUNMING = "GET ";

    /// What is asked of the invented district.
    static final String EXAMPLE = "Of data/example, GET ";

    private static final Set<String> OF_THIS_SUITE =
            Set.of("asOf", "at", "recordedFrom", "recordedAt", "approvedAt", "cursor", "links");

    /// How many examples were compared.
    int check() throws Exception {
        var contract =
                WholeSuite.ROOT.resolve("rest-common/src/main/resources/contract/openapi.json");
        JsonNode paths = Client.JSON.readTree(Files.readString(contract)).path("paths");
        int count = 0;
        for (JsonNode examples : paths.findValues("examples")) {
            for (JsonNode example : examples) {
                String summary = example.path("summary").asText();
                if (summary.startsWith(request)) {
                    JsonNode answer = client.json(summary.substring(request.length()));
                    assertThat(lasting(answer))
                            .as(summary)
                            .isEqualTo(lasting(example.get("value")));
                    count++;
                }
            }
        }
        return count;
    }

    private static JsonNode lasting(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_THIS_SUITE);
            object.forEach(Examples::lasting);
        }
        if (node instanceof ArrayNode list) {
            list.forEach(Examples::lasting);
        }
        return node;
    }
}
