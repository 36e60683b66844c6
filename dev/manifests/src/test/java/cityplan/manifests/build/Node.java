package cityplan.manifests.build;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A part of an object that knows its place, such as `spec.ports[0].name`. A part that is absent
/// has a place, too; its text is empty and it has no items.
public record Node(String object, String place, String key, JsonNode json) {

    static Node top(String object, JsonNode json) {
        return new Node(object, "", "", json);
    }

    public Node at(String... names) {
        Node found = this;
        for (String name : names) {
            found = found.member(name);
        }
        return found;
    }

    private Node member(String name) {
        JsonNode below = json.optional(name).orElse(MissingNode.getInstance());
        return new Node(object, below(name), name, below);
    }

    private String below(String name) {
        if (name.contains(".")) {
            return place + "[" + name + "]";
        }
        return place.isEmpty() ? name : place + "." + name;
    }

    /// The elements of a list; none when it is no list.
    public Stream<Node> items() {
        return json.isArray() ? IntStream.range(0, json.size()).mapToObj(this::item) : Stream.of();
    }

    private Node item(int index) {
        return new Node(object, place + "[" + index + "]", key, json.get(index));
    }

    /// The members of an object; none when it is no object.
    public Stream<Node> members() {
        return json.isObject() ? json.propertyNames().stream().map(this::member) : Stream.of();
    }

    /// This part and everything in it.
    public Stream<Node> everything() {
        return Stream.concat(
                Stream.of(this), Stream.concat(items(), members()).flatMap(Node::everything));
    }

    public boolean exists() {
        return !json.isMissingNode();
    }

    public boolean isEmpty() {
        return json.isEmpty();
    }

    /// A number or a truth value as it is written; empty for what is absent or has parts.
    public String text() {
        return json.isValueNode() ? json.asString("") : "";
    }

    public int number() {
        return json.asInt(0);
    }

    public boolean is(String text) {
        return text().equals(text);
    }

    public Map<String, String> texts() {
        return members().collect(Collectors.toMap(Node::key, Node::text));
    }

    public Finding wrong(String text, Object... words) {
        return new Finding(object, place, text.formatted(words));
    }
}
