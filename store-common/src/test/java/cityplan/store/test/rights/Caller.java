package cityplan.store.test.rights;

import cityplan.common.test.Tokens;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Somebody who calls an operation, as a column of the table.
///
/// @param name how the table calls it
/// @param role the role that is tried; empty for none
/// @param token what is sent; absent without any
/// @param bounds the bounds of the grant, and whether they cover the object
record Caller(String name, String role, Optional<String> token, Map<String, Boolean> bounds) {

    static final List<String> ROLES =
            List.of(
                    "indicator-editor",
                    "project-editor",
                    "approver",
                    "plan-admin",
                    "auditor",
                    "operator");

    /// What the answer must be, by what the operation declares.
    int status(Operation operation, Optional<List<String>> declared) {
        if (token.isEmpty()) {
            return 401;
        }
        boolean covered =
                declared.isEmpty()
                        || bounds.entrySet().stream()
                                .allMatch(bound ->
                                        bound.getValue()
                                                && declared.get().contains(bound.getKey()));
        return operation.roles().contains(role) && covered ? 200 : 403;
    }

    /// Without a token, without a role, with each role alone, and with all but those that suffice.
    static List<Caller> unbound(Operation operation) {
        var callers = new ArrayList<Caller>();
        callers.add(new Caller("no token", "", Optional.empty(), Map.of()));
        callers.add(new Caller("no role", "", Optional.of(Tokens.of("none")), Map.of()));
        for (String role : ROLES) {
            callers.add(new Caller("`" + role + "`", role, Optional.of(Tokens.of(role)), Map.of()));
        }
        String others =
                String.join(
                        " ",
                        ROLES.stream().filter(role -> !operation.roles().contains(role)).toList());
        callers.add(new Caller("all others", "", Optional.of(Tokens.of(others)), Map.of()));
        return callers;
    }

    /// A role that suffices, bound in each way; `subject` is the bound beside regions.
    static List<Caller> bound(String role, String subject, Place own, Place other) {
        return List.of(
                bound(
                        role,
                        "its region",
                        Map.of("regions", true),
                        grant(role, "regions", own.region())),
                bound(
                        role,
                        "the region above",
                        Map.of("regions", true),
                        grant(role, "regions", own.above())),
                bound(
                        role,
                        "a region below",
                        Map.of("regions", false),
                        grant(role, "regions", own.below())),
                bound(
                        role,
                        "another region",
                        Map.of("regions", false),
                        grant(role, "regions", other.region())),
                bound(
                        role,
                        "its " + subject,
                        Map.of(subject, true),
                        grant(role, subject, own.subject())),
                bound(
                        role,
                        "other " + subject,
                        Map.of(subject, false),
                        grant(role, subject, other.subject())),
                bound(
                        role,
                        "its region, its " + subject,
                        Map.of("regions", true, subject, true),
                        merged(
                                grant(role, "regions", own.region()),
                                grant(role, subject, own.subject()))),
                bound(
                        role,
                        "its region, other " + subject,
                        Map.of("regions", true, subject, false),
                        merged(
                                grant(role, "regions", own.region()),
                                grant(role, subject, other.subject()))),
                bound(
                        role,
                        "an unknown bound",
                        Map.of("departments", false),
                        grant(role, "departments", "1")));
    }

    /// The role bound elsewhere, beside all others without bounds: grants do not add up.
    static Caller mixed(Operation operation, String role, Place other) {
        var grants = Json.createArrayBuilder().add(grant(role, "regions", other.region()));
        ROLES.stream()
                .filter(each -> !operation.roles().contains(each))
                .forEach(each -> grants.add(Json.createObjectBuilder().add("role", each)));
        return new Caller(
                "another region, all other roles",
                role,
                Optional.of(Tokens.bound("tester", grants.build())),
                Map.of("regions", false));
    }

    private static Caller bound(
            String role, String name, Map<String, Boolean> bounds, JsonObject grant) {
        JsonArray grants = Json.createArrayBuilder().add(grant).build();
        return new Caller(name, role, Optional.of(Tokens.bound("tester", grants)), bounds);
    }

    private static JsonObject grant(String role, String bound, String code) {
        return Json.createObjectBuilder()
                .add("role", role)
                .add(bound, Json.createArrayBuilder().add(code))
                .build();
    }

    private static JsonObject merged(JsonObject one, JsonObject other) {
        JsonObjectBuilder both = Json.createObjectBuilder(one);
        other.forEach(both::add);
        return both.build();
    }
}
