package cityplan.gateway.report.wording;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the codes of a report stand for.
public record Codes(Words words, Map<String, JsonNode> rows) {

    public static Codes of(JsonNode report, Words words) {
        var rows = new HashMap<String, JsonNode>();
        report.path("units").forEach(each -> rows.put("unit " + text(each, "code"), each));
        report.path("regions").forEach(each -> rows.put("region " + text(each, "code"), each));
        report.at("/projects/sectors")
                .forEach(each -> rows.put("sector " + text(each, "code"), each));
        report.path("sources")
                .forEach(each -> rows.put("source " + text(each.path("source"), "id"), each));
        for (JsonNode theme : report.path("themes")) {
            rows.put("theme " + text(theme.path("theme"), "code"), theme.path("theme"));
            for (JsonNode each : theme.path("indicators")) {
                JsonNode indicator = each.path("indicator");
                rows.put("indicator " + text(indicator, "code"), indicator);
                each.path("targets").forEach(one -> rows.put(key(one), one));
            }
        }
        return new Codes(words, Map.copyOf(rows));
    }

    private static String key(JsonNode judged) {
        return "target " + text(judged.path("target"), "id");
    }

    public static String text(JsonNode row, String field) {
        return row.path(field).asText();
    }

    /// The name of what a code stands for, or the code where nothing is told of it.
    public String name(String kind, String code) {
        return Optional.ofNullable(rows.get(kind + " " + code))
                .map(each -> words.name(each.path("name")))
                .filter(each -> !each.isEmpty())
                .orElse(code);
    }

    /// The department that is responsible for an indicator, if it is known.
    public String department(String indicator) {
        return Optional.ofNullable(rows.get("indicator " + indicator))
                .map(each -> words.name(each.path("department")))
                .orElse("");
    }

    /// The title of a source.
    public String title(String source) {
        return Optional.ofNullable(rows.get("source " + source))
                .map(each -> words.name(each.path("source").path("title")))
                .orElse(source);
    }

    /// The sign of a unit; some have none in English, as what is counted in pieces.
    public String unit(String code) {
        return Optional.ofNullable(rows.get("unit " + code))
                .map(each -> each.path("symbol").path(words.language().tag()).asText())
                .orElse(code);
    }

    /// A target with its evaluation.
    public JsonNode target(String id) {
        return Optional.ofNullable(rows.get("target " + id)).orElseThrow();
    }

    /// The number under which a source stands in the annex.
    public String cite(JsonNode statement) {
        String source = text(statement, "source");
        String number =
                Optional.ofNullable(rows.get("source " + source))
                        .map(each -> text(each, "number"))
                        .orElse(source);
        String locator = text(statement, "locator");
        return "[" + number + "]" + (locator.isEmpty() ? "" : " " + locator);
    }
}
