package cityplan.manifests.shape;

import cityplan.manifests.build.Finding;
import cityplan.manifests.build.Node;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the Java client says when it refuses an object. It names the field or the value and quotes
/// the part it is in, but not the place of that part: it is looked for.
record Refusal(String message) {

    private static final Pattern FIELD = Pattern.compile("field `([^`]+)`");
    private static final Pattern VALUE = Pattern.compile("input string: \"(.*?)\"");
    private static final Pattern GOT = Pattern.compile("but got `(.*)`", Pattern.DOTALL);
    private static final Pattern PART =
            Pattern.compile("JSON(?: string)?: (\\{.*})", Pattern.DOTALL);

    Finding in(Node object) {
        return Stream.of(below(object), got(object), valued(object), named(object))
                .flatMap(found -> found)
                .findFirst()
                .orElse(object)
                .wrong("%s", words());
    }

    private String words() {
        return group(VALUE)
                .map("'%s' is no number"::formatted)
                .orElseGet(() ->
                        message.replaceFirst("(?s)[ .]*(in the )?JSON(?: string)?: \\{.*", ""));
    }

    private Optional<String> group(Pattern pattern) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// The field below the part that is quoted.
    private Stream<Node> below(Node object) {
        Optional<JsonNode> part = group(PART).map(JsonMapper.shared()::readTree);
        return object.everything()
                .filter(node -> part.filter(node.json()::equals).isPresent())
                .flatMap(node -> group(FIELD).map(node::at).stream());
    }

    /// The field that has the value that is quoted.
    private Stream<Node> got(Node object) {
        Optional<String> got = group(GOT);
        return named(object).filter(node -> got.filter(node.json().toString()::equals).isPresent());
    }

    private Stream<Node> valued(Node object) {
        Optional<String> value = group(VALUE);
        return object.everything().filter(node -> value.filter(node::is).isPresent());
    }

    private Stream<Node> named(Node object) {
        Optional<String> field = group(FIELD);
        return object.everything().filter(node -> field.filter(node.place()::endsWith).isPresent());
    }
}
