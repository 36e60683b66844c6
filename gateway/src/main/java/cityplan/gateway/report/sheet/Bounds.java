package cityplan.gateway.report.sheet;

import static cityplan.gateway.report.wording.Codes.text;

import cityplan.gateway.report.wording.Codes;
import cityplan.gateway.report.wording.Words;

import com.fasterxml.jackson.databind.JsonNode;

/// Writes what a target aims at.
record Bounds(Words words, Codes codes) {

    String of(JsonNode target) {
        String low = words.number(target.path("valueLow"));
        String high = words.number(target.path("valueHigh"));
        String unit = words.space(codes.unit(text(target, "unit")));
        return switch (text(target, "operator")) {
            case "ge" -> "≥ " + low + unit;
            case "gt" -> "> " + low + unit;
            case "le" -> "≤ " + high + unit;
            case "lt" -> "< " + high + unit;
            case "eq" -> low + unit;
            case "approx" -> words.say("about", low + unit);
            case "between" -> words.say("between", low, high) + unit;
            case "in_step", "faster_than" -> words.say(text(target, "operator"), reference(target));
            default -> words.code("operator", text(target, "operator"));
        };
    }

    private String reference(JsonNode target) {
        JsonNode reference = target.path("reference");
        String region = text(reference, "region");
        String name = codes.name("indicator", text(reference, "indicator"));
        return region.equals(text(target, "region"))
                ? name
                : words.say("of", codes.name("region", region), name);
    }
}
