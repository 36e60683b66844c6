package cityplan.gateway.part;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Optional;
import java.util.stream.Stream;

/// A service behind the gateway.
public enum Part {
    INDICATORS("indicators", "indicators-service"),
    PROJECTS("projects", "projects-service");

    private final String code;
    private final String service;

    Part(String code, String service) {
        this.code = code;
        this.service = service;
    }

    /// What an answer calls this part where it could not be reached.
    @JsonValue
    public String code() {
        return code;
    }

    /// What the contract and problems call it.
    public String service() {
        return service;
    }

    /// The part that the contract names; nothing for the gateway itself.
    public static Optional<Part> of(String service) {
        return Stream.of(values()).filter(part -> part.service.equals(service)).findFirst();
    }
}
