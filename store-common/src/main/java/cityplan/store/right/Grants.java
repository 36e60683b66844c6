package cityplan.store.right;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What somebody is granted: each role with its grants. A grant binds the role to codes, as in
/// `{"regions": ["530102"]}`; one without bounds covers everything.
///
/// @param byRole the grants of each role that is held
public record Grants(@JsonValue Map<String, List<Map<String, Set<String>>>> byRole) {

    /// The role of who approves what others submit.
    public static final String APPROVER = "approver";

    /// The role of who reads the audit.
    public static final String AUDITOR = "auditor";

    /// Nothing is granted.
    public static final Grants NONE = new Grants(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Grants {
        byRole = Map.copyOf(byRole);
    }

    /// Roles without bounds.
    public static Grants unbound(Collection<String> roles) {
        return new Grants(
                roles.stream()
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), _ -> List.of(Map.of()))));
    }

    public Set<String> roles() {
        return byRole.keySet();
    }

    /// As the database takes them.
    public String text(ObjectMapper json) {
        try {
            return json.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("grants are JSON", impossible);
        }
    }

    /// Whether one of these roles is granted without bounds.
    public boolean everywhere(Collection<String> roles) {
        return roles.stream()
                .flatMap(role -> byRole.getOrDefault(role, List.of()).stream())
                .anyMatch(Map::isEmpty);
    }
}
