package cityplan.store.test.rights;

import io.restassured.response.Response;

import org.assertj.core.api.SoftAssertions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One operation, tried by everyone. What refused calls have left as it was serves the next.
///
/// @param wrong collects what came out otherwise than declared
record Trial(
        Operation operation,
        RightsTable.Maker maker,
        Place place,
        SoftAssertions wrong,
        Map<String, Prepared> prepared) {

    /// A call, and the object before it.
    record Prepared(Call call, String state) {}

    Trial(Operation operation, RightsTable.Maker maker, Place place, SoftAssertions wrong) {
        this(operation, maker, place, wrong, new HashMap<>());
    }

    /// The role for which the object is made.
    String roleOf(Caller caller) {
        return operation.roles().contains(caller.role())
                ? caller.role()
                : operation.roles().getFirst();
    }

    /// Whether the operation lets a caller through, which it must as declared.
    boolean by(Caller caller, Optional<List<String>> bounds) {
        String role = roleOf(caller);
        Prepared ready = prepared.computeIfAbsent(role, this::prepare);
        int expected = caller.status(operation, bounds);
        if (expected == 200) {
            unchanged(role);
        }
        Response answer = ready.call().with(caller.token());
        boolean through = ready.call().letThrough(answer);
        wrong.assertThat(through ? 200 : answer.statusCode())
                .as("%s by %s (%s): %s", operation.name(), caller.name(), role, answer.asString())
                .isEqualTo(expected);
        if (through) {
            prepared.remove(role);
        } else {
            wrong.assertThat(answer.contentType()).startsWith("application/problem+json");
        }
        return expected == 200;
    }

    /// Holds what refused calls were about against what it was before.
    void end() {
        prepared.keySet().forEach(this::unchanged);
    }

    private void unchanged(String role) {
        Prepared ready = prepared.getOrDefault(role, new Prepared(Call.plain("GET", "/"), ""));
        wrong.assertThat(ready.call().state())
                .as("%s for %s", operation.name(), role)
                .isEqualTo(ready.state());
    }

    private Prepared prepare(String role) {
        Call call = maker.of(place, role);
        return new Prepared(call, call.state());
    }
}
