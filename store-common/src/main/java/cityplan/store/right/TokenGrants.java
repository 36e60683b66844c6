package cityplan.store.right;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eclipse.microprofile.jwt.JsonWebToken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what a token grants: `groups` names roles without bounds, `grants` binds roles, as in
/// `[{"role": "indicator-editor", "regions": ["530102"]}]`. A role that is bound is not widened by
/// its name in `groups`.
final class TokenGrants {

    private static final String CLAIM = "grants";
    private static final String ROLE = "role";

    private final ObjectMapper json;

    TokenGrants(ObjectMapper json) {
        this.json = json;
    }

    /// The grants of a token; absent when what it says of them is not as it must be.
    Optional<Grants> of(JsonWebToken token) {
        var byRole = new HashMap<String, List<Map<String, Set<String>>>>();
        JsonNode claim = claim(token);
        if (!claim.isMissingNode() && !bind(claim, byRole)) {
            return Optional.empty();
        }
        for (String role : Optional.ofNullable(token.getGroups()).orElse(Set.of())) {
            byRole.putIfAbsent(role, List.of(Map.of()));
        }
        return Optional.of(new Grants(byRole));
    }

    /// The claim as the token has it: what reads claims for others drops those that are null.
    private JsonNode claim(JsonWebToken token) {
        String payload = token.getRawToken().split("\\.")[1];
        try {
            return json.readTree(Base64.getUrlDecoder().decode(payload)).path(CLAIM);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a verified token is JSON", impossible);
        }
    }

    private static boolean bind(
            JsonNode grants, Map<String, List<Map<String, Set<String>>>> byRole) {
        if (!grants.isArray()) {
            return false;
        }
        for (JsonNode grant : grants) {
            String role = grant.path(ROLE).asText();
            if (role.isEmpty() || !grant.properties().stream().allMatch(TokenGrants::sound)) {
                return false;
            }
            byRole.computeIfAbsent(role, _ -> new ArrayList<>()).add(bounds(grant));
        }
        return true;
    }

    /// A bound names at least one code: what an empty one would mean is anybody's guess.
    private static boolean sound(Map.Entry<String, JsonNode> member) {
        JsonNode value = member.getValue();
        return member.getKey().equals(ROLE)
                ? value.isTextual()
                : value.isArray()
                        && !value.isEmpty()
                        && value.valueStream()
                                .allMatch(code -> !code.asText().isEmpty() && code.isTextual());
    }

    private static Map<String, Set<String>> bounds(JsonNode grant) {
        return grant.properties().stream()
                .filter(member -> !member.getKey().equals(ROLE))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                member ->
                                        member.getValue()
                                                .valueStream()
                                                .map(JsonNode::asText)
                                                .collect(Collectors.toSet())));
    }
}
