package cityplan.store.test.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Tries every operation that declares rights by everyone, and holds the table of what came of it
/// against the one in `docs/rights`.
public abstract class RightsTable {

    private final String service;
    private final String subject;
    private final Place own;
    private final Place other;

    /// @param subject the bound of a grant beside regions
    protected RightsTable(String service, String subject, Place own, Place other) {
        this.service = service;
        this.subject = subject;
        this.own = own;
        this.other = other;
    }

    /// Makes, for an operation and the role that is tried, an object that belongs to the place and
    /// a call about it.
    public interface Maker {
        Call of(Place place, String role);
    }

    /// Records what the objects refer to.
    protected abstract void prepare();

    /// A maker for every operation.
    protected abstract Map<String, Maker> makers();

    /// The bounds that cover what such a call writes, where the contract leaves them to the rows.
    protected Optional<List<String>> bounds(Operation operation, String role) {
        return operation.bounds();
    }

    @Test
    void every_operation_that_declares_rights_is_tried() {
        var declared = new TreeSet<String>();
        Operation.of(service).forEach(operation -> declared.add(operation.name()));
        assertThat(makers().keySet()).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void each_may_do_what_the_contract_declares_and_nothing_else() throws IOException {
        prepare();
        var wrong = new SoftAssertions();
        var byRole = new ArrayList<String>();
        var byBound = new ArrayList<String>();
        Map<String, Maker> makers = makers();
        for (Operation operation : Operation.of(service)) {
            var trial = new Trial(operation, makers.get(operation.name()), own, wrong);
            byRole.add(row("`" + operation.name() + "`", trial, Caller.unbound(operation)));
            for (String role : operation.roles()) {
                var bound = new ArrayList<>(Caller.bound(role, subject, own, other));
                bound.add(Caller.mixed(operation, role, other));
                byBound.add(row("`%s` | `%s`".formatted(operation.name(), role), trial, bound));
            }
            trial.end();
        }
        wrong.assertAll();
        hold(table(byRole, byBound));
    }

    private String row(String begin, Trial trial, List<Caller> callers) {
        return callers.stream()
                .map(caller -> {
                    String role = trial.roleOf(caller);
                    return trial.by(caller, bounds(trial.operation(), role)) ? "yes" : "–";
                })
                .collect(Collectors.joining(" | ", "| " + begin + " | ", " |"));
    }

    private String table(List<String> byRole, List<String> byBound) {
        var anyone = Operation.of(service).getFirst();
        List<String> bounds =
                Caller.bound(anyone.roles().getFirst(), subject, own, other).stream()
                        .map(Caller::name)
                        .toList();
        return head("operation", Caller.unbound(anyone).stream().map(Caller::name).toList(), 1)
                + String.join("\n", byRole)
                + "\n\n"
                + head("operation | role", append(bounds, "another region, all other roles"), 2)
                + String.join("\n", byBound)
                + "\n";
    }

    private static List<String> append(List<String> list, String last) {
        var more = new ArrayList<>(list);
        more.add(last);
        return more;
    }

    private static String head(String first, List<String> columns, int before) {
        return "| %s | %s |\n|%s\n"
                .formatted(
                        first, String.join(" | ", columns), "---|".repeat(before + columns.size()));
    }

    /// Holds a table against the one in the documentation, and leaves it to be copied there.
    private void hold(String table) throws IOException {
        Files.writeString(Path.of("target", "rights.md"), table);
        Path kept = Path.of(System.getProperty("suite.root"), "docs/rights", service + ".md");
        assertThat(Files.readString(kept))
                .as("target/rights.md, as docs/rights has it")
                .endsWith(table);
    }
}
