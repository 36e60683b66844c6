package cityplan.gateway.search;

import cityplan.gateway.part.Part;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What can be found. The order is that of the answer where nothing else tells two apart.
enum Type {
    INDICATOR(Part.INDICATORS, "indicators", "code", "name", "description"),
    PROJECT(Part.PROJECTS, "projects", "code", "name", "description"),
    PROGRAMME(Part.PROJECTS, "programmes", "code", "name"),
    REGION(Part.INDICATORS, "regions", "code", "name"),
    SOURCE(Part.INDICATORS, "sources", "id", "title");

    static final List<String> CODES = Stream.of(values()).map(Type::code).toList();

    private final Part part;
    private final String list;
    private final List<String> fields;

    Type(Part part, String list, String... fields) {
        this.part = part;
        this.list = list;
        this.fields = List.of(fields);
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The service that knows it.
    Part part() {
        return part;
    }

    /// The list of that service, as its path names it.
    String list() {
        return list;
    }

    /// The fields of the list that say its code, its name and, where there is one, its description.
    List<String> fields() {
        return fields;
    }
}
