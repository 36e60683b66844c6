package cityplan.common.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A path with parameters, as a link spells it.
public final class QueryString {

    private final String path;
    private final Map<String, List<String>> parameters;

    public QueryString(String path, Map<String, List<String>> parameters) {
        this.path = path;
        this.parameters = new LinkedHashMap<>(parameters);
    }

    public QueryString with(String name, String value) {
        var copy = new QueryString(path, parameters);
        copy.parameters.put(name, List.of(value));
        return copy;
    }

    public QueryString without(String name) {
        var copy = new QueryString(path, parameters);
        copy.parameters.remove(name);
        return copy;
    }

    @Override
    public String toString() {
        String query =
                parameters.entrySet().stream()
                        .flatMap(e -> e.getValue().stream().map(v -> e.getKey() + "=" + encode(v)))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%2F", "/");
    }
}
