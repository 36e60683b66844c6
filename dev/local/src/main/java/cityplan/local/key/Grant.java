package cityplan.local.key;

import cityplan.local.process.Refusal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a token allows: roles, everywhere or within bounds that hold for each of them.
///
/// @param bounds `regions`, `themes`, `sectors`: each with the codes that it is bound to
public record Grant(List<String> roles, Map<String, List<String>> bounds) {

    /// All roles there are.
    public static final List<String> ROLES =
            List.of(
                    "indicator-editor",
                    "project-editor",
                    "plan-admin",
                    "approver",
                    "auditor",
                    "operator");

    /// Whoever may change figures, plans and projects.
    public static final List<String> EDITORS =
            List.of("indicator-editor", "project-editor", "plan-admin", "approver");

    public Grant {
        for (String role : roles) {
            if (!ROLES.contains(role)) {
                throw new Refusal(
                        "'%s' is no role. Roles are: %s."
                                .formatted(role, String.join(", ", ROLES)));
            }
        }
        roles = List.copyOf(roles);
        var some = new TreeMap<>(bounds);
        some.values().removeIf(List::isEmpty);
        bounds = Map.copyOf(some);
    }

    /// The claims that say so: roles without bounds as groups, others one by one.
    Map<String, Object> claims() {
        return bounds.isEmpty()
                ? Map.of("groups", roles)
                : Map.of("grants", roles.stream().map(this::bound).toList());
    }

    private Map<String, Object> bound(String role) {
        var grant = new TreeMap<String, Object>(bounds);
        grant.put("role", role);
        return grant;
    }
}
