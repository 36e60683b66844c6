package cityplan.local.whole;

import com.fasterxml.jackson.databind.JsonNode;

import org.apache.commons.csv.CSVFormat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// A file of the reference data, and where the API shows each of its columns.
record Csv(String name, Map<String, String> elsewhere) {

    private static final Pattern WORD_START = Pattern.compile("_([a-z])");

    List<Map<String, String>> rows() throws IOException {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        var path = WholeSuite.ROOT.resolve("data/kunming/" + name + ".csv");
        try (var reader = Files.newBufferedReader(path);
                var csv = format.parse(reader)) {
            var rows = new ArrayList<Map<String, String>>();
            csv.forEach(record -> rows.add(record.toMap()));
            return rows;
        }
    }

    /// What an item shows for a column, as text; nothing where it is absent.
    String shown(JsonNode item, String column) {
        for (String path : elsewhere.getOrDefault(column, path(column)).split("\\|")) {
            JsonNode node = item;
            for (String name : path.split("\\.")) {
                node = node.path(name);
            }
            if (!node.isMissingNode()) {
                return text(node);
            }
        }
        return "";
    }

    private static String path(String column) {
        String language =
                column.matches(".*_(zh|en)") ? "." + column.substring(column.length() - 2) : "";
        String plain = language.isEmpty() ? column : column.substring(0, column.length() - 3);
        return WORD_START.matcher(plain).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT))
                + language;
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(Csv::text)
                    .collect(Collectors.joining(";"));
        }
        return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText();
    }
}
