package cityplan.manifests.shape;

import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the Java client says when it refuses an object. It names the field or the value and quotes
/// the part it is in, but not the place of that part: it is looked for.
record Refusal(String words, String field, String value, String part) {

    private static final Pattern FIELD = Pattern.compile("field `([^`]+)`");
    private static final Pattern VALUE = Pattern.compile("input string: \"(.*?)\"");
    private static final Pattern PART =
            Pattern.compile("JSON(?: string)?: (\\{.*})", Pattern.DOTALL);

    static Refusal of(String message) {
        String part = group(PART, message);
        String words = message.replaceFirst("(?s)[ .]*(in the )?JSON(?: string)?: \\{.*", "");
        return new Refusal(words, group(FIELD, message), group(VALUE, message), part);
    }

    private static String group(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }

    Finding in(Node object) {
        return quoted(object)
                .map(found -> found.at(field))
                .or(() -> candidates(object).findFirst())
                .orElse(object)
                .wrong("%s", words);
    }

    private Optional<Node> quoted(Node object) {
        try {
            JsonNode json = JsonMapper.shared().readTree(part);
            return object.everything().filter(node -> node.json().equals(json)).findFirst();
        } catch (JacksonException _) {
            return Optional.empty(); // Not every message quotes a part.
        }
    }

    private Stream<Node> candidates(Node object) {
        return object.everything()
                .filter(node ->
                        !field.isEmpty() && node.key().equals(field)
                                || !value.isEmpty() && node.is(value));
    }
}
