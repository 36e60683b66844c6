package cityplan.local.whole;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.commons.csv.CSVFormat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Corrections of the reference data, told apart by a number: each sets many observations, or many
/// projects, to it in one import.
final class Corrections {

    private static final int ROWS = 40;

    private final Client client;
    private final Imports imports;
    private final List<Map<String, String>> observations;
    private final List<Map<String, String>> projects;

    Corrections(WholeSuite suite) throws IOException {
        this(suite, suite.client());
    }

    /// Corrections that are sent to this address, and looked for there.
    Corrections(WholeSuite suite, Client to) throws IOException {
        client = to;
        imports = new Imports(suite, to);
        List<Map<String, String>> all = new Csv("observations", Map.of()).rows();
        Map<String, Long> series =
                all.stream()
                        .collect(Collectors.groupingBy(Corrections::series, Collectors.counting()));
        observations =
                all.stream().filter(row -> series.get(series(row)) == 1).limit(ROWS).toList();
        projects = new Csv("projects", Map.of()).rows().subList(0, ROWS);
    }

    private static String series(Map<String, String> row) {
        return List.of(
                        row.get("indicator"),
                        row.get("region"),
                        row.get("measure"),
                        row.get("period"))
                .toString();
    }

    /// Sets the observations to a number; answers the stamp when that is acknowledged.
    String observe(int number) throws IOException, InterruptedException {
        observations.forEach(row -> row.put("value", Integer.toString(number)));
        return send("indicators?reason=error", "observations", observations);
    }

    String describe(int number) throws IOException, InterruptedException {
        projects.forEach(row -> row.put("description_en", Integer.toString(number)));
        return send("projects", "projects", projects);
    }

    /// The number that all observations show; fails when they show several.
    int observed() throws Exception {
        var ids = observations.stream().map(row -> row.get("id")).toList();
        var values = new TreeSet<Integer>();
        for (JsonNode item : client.all("/v1/observations")) {
            if (item.path("statements").findValuesAsText("id").stream().anyMatch(ids::contains)) {
                values.add(item.path("value").intValue());
            }
        }
        return one(values);
    }

    int described() throws Exception {
        var codes = projects.stream().map(row -> row.get("code")).toList();
        var values = new TreeSet<Integer>();
        for (JsonNode item : client.all("/v1/projects")) {
            if (codes.contains(item.path("code").asText())) {
                values.add(item.at("/description/en").asInt());
            }
        }
        return one(values);
    }

    private static int one(TreeSet<Integer> values) {
        if (values.size() != 1) {
            throw new AssertionError("half of an import is there: " + values);
        }
        return values.first();
    }

    private String send(String to, String file, List<Map<String, String>> rows)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = imports.send(to, file, csv(rows));
        if (answer.statusCode() == 202) {
            return recorded(imports.approve(answer));
        }
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body());
        }
        return Client.JSON.readTree(answer.body()).path("recordedAt").asText();
    }

    private static String recorded(JsonNode told) throws IOException {
        if (!told.path("status").asText().equals("recorded")) {
            throw new IOException(told.toString());
        }
        return told.at("/report/recordedAt").asText();
    }

    private static String csv(List<Map<String, String>> rows) throws IOException {
        var text = new StringWriter();
        var columns = rows.getFirst().keySet().toArray(String[]::new);
        try (var csv = CSVFormat.RFC4180.builder().setHeader(columns).get().print(text)) {
            for (Map<String, String> row : rows) {
                csv.printRecord(row.values());
            }
        }
        return text.toString();
    }
}
