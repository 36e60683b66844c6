package cityplan.store.write;

import cityplan.common.problem.Violation;
import cityplan.common.query.Suggestion;
import cityplan.store.staging.CellType;
import cityplan.store.staging.CodesCell;
import cityplan.store.staging.Column;
import cityplan.store.staging.Faults;
import cityplan.store.staging.LinkCell;
import cityplan.store.staging.RuledText;
import cityplan.store.staging.TableFile;
import cityplan.store.staging.TimeCell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The columns of a table as properties of a JSON object.
final class Properties {

    /// What answers say of a resource that its writer does not: a body may repeat it.
    private static final Set<String> READ_ONLY = Set.of("/asOf", "/at", "/recordedFrom");

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Set<String> answered = new HashSet<>(READ_ONLY);

    Properties(TableFile file) {
        file.columns().forEach(column -> columns.put(pointer(file, column.name()), column));
        answered.addAll(file.answered());
    }

    /// Where the value of a column stands in an object.
    static String pointer(TableFile file, String column) {
        return "/" + file.field(column).replace('.', '/');
    }

    /// The cells that an object gives, by column; one that is null is empty. What is wrong is
    /// reported below the place of the object.
    Map<String, String> cells(ObjectNode object, String place, Faults faults) {
        var cells = new LinkedHashMap<String, String>();
        read(object, "", place, cells, faults);
        return cells;
    }

    private void read(
            ObjectNode object,
            String above,
            String place,
            Map<String, String> cells,
            Faults faults) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            String pointer = above + "/" + escaped(property.getKey());
            Column column = columns.get(pointer);
            if (column != null) {
                String cell = cell(column.type(), property.getValue(), place + pointer, faults);
                cells.put(column.name(), cell);
            } else if (columns.keySet().stream().anyMatch(each -> each.startsWith(pointer + "/"))) {
                group(property.getValue(), pointer, place, cells, faults);
            } else if (!answered.contains(pointer)) {
                faults.add(unknown(pointer, place));
            }
        }
    }

    private void group(
            JsonNode value,
            String pointer,
            String place,
            Map<String, String> cells,
            Faults faults) {
        if (value instanceof ObjectNode inner) {
            read(inner, pointer, place, cells, faults);
        } else if (value.isNull()) {
            columns.forEach((each, column) -> {
                if (each.startsWith(pointer + "/")) {
                    cells.put(column.name(), "");
                }
            });
        } else {
            faults.add(Violation.pointer(place + pointer, "object-expected"));
        }
    }

    private Violation unknown(String pointer, String place) {
        return Suggestion.of(pointer, columns.keySet())
                .map(close ->
                        Violation.pointer(
                                place + pointer, "unknown-property-suggestion", close.substring(1)))
                .orElseGet(() ->
                        Violation.pointer(
                                place + pointer,
                                "unknown-property",
                                columns.keySet().stream()
                                        .map(each -> each.substring(1))
                                        .collect(Collectors.joining(", "))));
    }

    private static String cell(CellType type, JsonNode value, String place, Faults faults) {
        if (value.isNull()) {
            return "";
        }
        String wrong =
                switch (type) {
                    case CellType.Decimal _,
                            CellType.NonNegativeDecimal _,
                            CellType.PositiveDecimal _,
                            CellType.Whole _,
                            CellType.WholeTo _ ->
                            value.isNumber() ? "" : "json-number-expected";
                    case CellType.Flag _ -> value.isBoolean() ? "" : "json-boolean-expected";
                    case CodesCell _ -> strings(value) ? "" : "list-expected";
                    case CellType.Code _,
                            CellType.PlainText _,
                            RuledText _,
                            LinkCell _,
                            TimeCell _,
                            CellType.OneOf _ ->
                            string(value);
                };
        if (!wrong.isEmpty()) {
            faults.add(Violation.pointer(place, wrong));
            return "";
        }
        return text(value);
    }

    private static String string(JsonNode value) {
        if (!value.isTextual()) {
            return "string-expected";
        }
        return value.textValue().isEmpty() ? "empty" : "";
    }

    private static boolean strings(JsonNode value) {
        return value.isArray()
                && StreamSupport.stream(value.spliterator(), false)
                        .allMatch(each -> string(each).isEmpty());
    }

    /// The text of a value; a number far too long keeps its exponent and is refused by its column.
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::textValue)
                    .collect(Collectors.joining(";"));
        }
        if (!value.isNumber()) {
            return value.asText();
        }
        BigDecimal number = value.decimalValue();
        return Math.abs((long) number.scale()) > 100 ? number.toString() : number.toPlainString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
