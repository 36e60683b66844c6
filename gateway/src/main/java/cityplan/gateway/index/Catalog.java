package cityplan.gateway.index;

import java.util.List;
import java.util.Map;

/// Where the API is described, as links (RFC 9264, RFC 9727).
final class Catalog {

    static final String PATH = "/.well-known/api-catalog";

    /// How an answer leads to the catalog.
    static final String LINK = "<" + PATH + ">; rel=\"api-catalog\"";

    static final String TYPE =
            "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    private static final Map<String, Object> API =
            Map.of(
                    "anchor", "/v1",
                    "service-desc",
                            List.of(
                                    target("/openapi.json", "application/json"),
                                    target("/openapi.yaml", "application/yaml")),
                    "service-doc", List.of(target("/swagger-ui/", "text/html")),
                    "status", List.of(target("/v1/status", "application/json")));

    private static final Map<String, Object> SELF =
            Map.of("anchor", PATH, "item", List.of(target("/v1", "application/json")));

    private Catalog() {}

    static Map<String, Object> links() {
        return Map.of("linkset", List.of(SELF, API));
    }

    private static Map<String, String> target(String href, String type) {
        return Map.of("href", href, "type", type);
    }
}
