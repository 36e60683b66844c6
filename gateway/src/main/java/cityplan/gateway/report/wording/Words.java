package cityplan.gateway.report.wording;

import cityplan.common.text.Language;
import cityplan.gateway.page.Texts;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What the page says, in one language, and how it writes names, numbers and periods.
public record Words(Language language, Texts texts) {

    private static final String MINUS = "\u2212";
    private static final ZoneId KUNMING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public static Words in(Language language) {
        return new Words(language, new Texts("cityplan.gateway.report.wording.texts", language));
    }

    /// A text with its places, `{0}` and so on, filled.
    public String say(String key, Object... values) {
        String text = texts.get(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /// The text of a code; the code itself where an enumeration has grown.
    public String code(String prefix, String code) {
        return texts.find(prefix + "." + code).orElse(code);
    }

    /// A name in this language, or in the other one where it has none in this.
    public String name(JsonNode bilingual) {
        String own = bilingual.path(language.tag()).asText();
        String other = bilingual.path(language == Language.ZH ? "en" : "zh").asText();
        return own.isEmpty() ? other : own;
    }

    /// A number with the digits that it came with.
    public String number(JsonNode number) {
        return number.isNumber()
                ? number.decimalValue().toPlainString().replace("-", MINUS)
                : say("none");
    }

    /// A number whose sign matters.
    public String signed(JsonNode number) {
        boolean above = number.isNumber() && number.decimalValue().signum() > 0;
        return (above ? "+" : "") + number(number);
    }

    public String percent(JsonNode number) {
        return number.isNumber() ? number(number) + say("percent") : say("none");
    }

    /// A moment by the clock of Kunming, to the minute.
    public static String moment(String instant) {
        return MOMENT.format(Instant.parse(instant).atZone(KUNMING));
    }

    /// `2021/2025` as 2021—2025年.
    public String period(String code) {
        if (code.matches("\\d{4}")) {
            return say("year", code);
        }
        return code.matches("\\d{4}/\\d{4}")
                ? say("years", code.substring(0, 4), code.substring(5))
                : code;
    }

    /// A unit behind its number. English leaves a space, but not before a sign, and multiplies a
    /// unit that begins with a number itself (`95 × 10k t`).
    public String space(String unit) {
        boolean sign = unit.equals("%") || unit.isEmpty();
        if (sign || language == Language.ZH) {
            return unit;
        }
        return Character.isDigit(unit.charAt(0)) ? " × " + unit : " " + unit;
    }

    public String list(List<String> several) {
        return several.stream().collect(Collectors.joining(say("and")));
    }

    public static List<JsonNode> rows(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
