package cityplan.common.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What the public contract says of a path: which service answers it, and by which methods.
public final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final JsonPointer EVENTS =
            JsonPointer.compile("/get/responses/200/content/text~1event-stream");
    private static final JsonPointer FILES =
            JsonPointer.compile("/post/requestBody/content/multipart~1form-data");
    private static final Known KNOWN = read();

    private Operations() {}

    /// A path template of the contract. `service` is the module that answers it; `endless` says
    /// that its answer is a stream of events, `files` that it takes files.
    public record Route(
            String template,
            Pattern pattern,
            String service,
            Set<String> methods,
            boolean endless,
            boolean files) {
        public Route {
            methods = Set.copyOf(methods);
        }
    }

    private record Known(String version, List<Route> routes) {}

    /// The version of the contract.
    public static String version() {
        return KNOWN.version();
    }

    /// The route of a path; a literal segment wins over a variable one.
    public static Optional<Route> route(String path) {
        return KNOWN.routes().stream()
                .filter(route -> route.pattern.matcher(path).matches())
                .findFirst();
    }

    public static List<Route> routes() {
        return KNOWN.routes();
    }

    /// The methods of a path; one that is not in the contract is a page to be read.
    static Set<String> methods(String path) {
        return route(path).map(Route::methods).orElse(Set.of("GET", "HEAD"));
    }

    private static Known read() {
        JsonNode contract;
        try (InputStream kept = Operations.class.getResourceAsStream("/contract/openapi.json")) {
            contract = new ObjectMapper().readTree(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var routes = new ArrayList<Route>();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            routes.add(route(path.getKey(), path.getValue()));
        }
        routes.sort(Comparator.comparingLong(Operations::variables));
        return new Known(contract.at("/info/version").asText(), List.copyOf(routes));
    }

    private static Route route(String template, JsonNode item) {
        var methods = new TreeSet<String>();
        for (Map.Entry<String, JsonNode> operation : item.properties()) {
            if (METHODS.contains(operation.getKey())) {
                methods.add(operation.getKey().toUpperCase(Locale.ROOT));
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        Pattern pattern = Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"));
        boolean endless = item.at(EVENTS).isObject();
        boolean files = item.at(FILES).isObject();
        String service = item.path("x-service").asText();
        return new Route(template, pattern, service, methods, endless, files);
    }

    private static long variables(Route route) {
        return route.template.chars().filter(c -> c == '{').count();
    }
}
