package cityplan.gateway.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// HTML with places for texts, `{{name}}`, and for pieces of HTML, `{{{name}}}`. Pages that stay
/// the same are filled when the gateway starts.
public final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\{?)([A-Za-z0-9.-]+)}}}?");

    private final String html;

    private Template(String html) {
        this.html = html;
    }

    public static Template of(String path) {
        return new Template(new String(Resources.bytes(path), StandardCharsets.UTF_8));
    }

    public String fill(UnaryOperator<String> texts, Map<String, String> pieces) {
        return PLACE.matcher(html)
                .replaceAll(place -> {
                    String name = place.group(2);
                    String filling =
                            place.group(1).isEmpty()
                                    ? Markup.escape(texts.apply(name))
                                    : pieces.getOrDefault(name, "");
                    return Matcher.quoteReplacement(filling);
                });
    }
}
