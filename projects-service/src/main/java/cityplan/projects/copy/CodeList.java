package cityplan.projects.copy;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A code list of indicators-service, in the order in which they refer to each other.
enum CodeList {
    REGION("region", "regions"),
    UNIT("unit", "units"),
    SOURCE("source", "sources"),
    INDICATOR("indicator", "indicators");

    private final String resource;
    private final String plural;

    CodeList(String resource, String plural) {
        this.resource = resource;
        this.plural = plural;
    }

    /// The list that the change feed calls so.
    static Optional<CodeList> of(String resource) {
        return Arrays.stream(values()).filter(list -> list.resource.equals(resource)).findFirst();
    }

    /// The query of the change feed that leaves the changes of these lists.
    static String asked() {
        return Arrays.stream(values())
                .map(list -> "resource=" + list.resource)
                .collect(Collectors.joining("&"));
    }

    /// The name of its file in a bundle.
    String file() {
        return plural + ".csv";
    }

    /// Where all of it is, as that file.
    String export() {
        return "/v1/exports/" + plural + "?format=csv&shape=bundle";
    }
}
