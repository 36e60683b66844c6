package cityplan.store.approval;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;
import cityplan.common.problem.Violation;
import cityplan.store.audit.Row;
import cityplan.store.audit.Trail;
import cityplan.store.record.Authority;
import cityplan.store.right.Author;
import cityplan.store.right.Grants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Decides on imports that were submitted: by somebody who neither submitted them nor acted for who
/// did, and whose grants cover every row.
@Singleton
public class Decisions {

    private static final String NOUN = "import";

    private final Jdbi jdbi;
    private final Authority authority;
    private final Trail trail;
    private final ObjectMapper json;

    Decisions(Jdbi jdbi, Authority authority, Trail trail, ObjectMapper json) {
        this.jdbi = jdbi;
        this.authority = authority;
        this.trail = trail;
        this.json = json;
    }

    /// What is known of an import that somebody decides on.
    ///
    /// @param persons who submitted it, and who acted for that one
    /// @param foreign a place that the decider is not granted
    private record Submitted(String status, Set<String> persons, Optional<String> foreign) {}

    /// Lets an import be carried out, with the grants of both.
    public void approve(UUID id, Author by) {
        jdbi.useTransaction(handle -> {
            check(handle, id, by);
            bind(handle, DecisionSql.APPROVE, id, by).execute();
            tell(handle, id, by, Map.of("status", "approved"));
        });
    }

    /// Ends an import.
    ///
    /// @param forget drops what was sent
    public void giveBack(UUID id, Author by, String reason, Consumer<Handle> forget) {
        jdbi.useTransaction(handle -> {
            check(handle, id, by);
            bind(handle, DecisionSql.RETURN, id, by).bind("reason", reason).execute();
            forget.accept(handle);
            tell(handle, id, by, Map.of("status", "returned", "returnReason", reason));
        });
    }

    private void check(Handle handle, UUID id, Author by) {
        authority.take(handle, by);
        Submitted submitted =
                submitted(handle, id)
                        .orElseThrow(() ->
                                new ProblemException(new Problem.NotFound(NOUN, id.toString())));
        if (!Collections.disjoint(submitted.persons(), persons(by.subject(), by.actor()))) {
            throw refused("own-submission", String.join(", ", submitted.persons()));
        }
        submitted
                .foreign()
                .ifPresent(place -> {
                    throw refused("not-granted", place);
                });
        if (!submitted.status().equals("submitted")) {
            throw new ProblemException(
                    new Problem.NotFromHere(NOUN, id.toString(), submitted.status(), List.of("–")));
        }
    }

    private static Optional<Submitted> submitted(Handle handle, UUID id) {
        return handle.createQuery(DecisionSql.SUBMITTED)
                .bind("id", id)
                .bindArray("roles", String.class, Grants.APPROVER)
                .map((row, _) ->
                        new Submitted(
                                row.getString("status"),
                                persons(
                                        row.getString("created_by"),
                                        Optional.ofNullable(row.getString("actor"))),
                                Optional.ofNullable(row.getString("foreign_place"))))
                .findOne();
    }

    private static Set<String> persons(String subject, Optional<String> actor) {
        return Stream.concat(Stream.of(subject), actor.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ProblemException refused(String code, String argument) {
        return new ProblemException(
                new Problem.NotGranted(List.of(Violation.parameter("id", code, argument)), 1));
    }

    private Update bind(Handle handle, String update, UUID id, Author by) {
        return handle.createUpdate(update)
                .bind("id", id)
                .bind("by", by.subject())
                .bind("decider", text(by));
    }

    private void tell(Handle handle, UUID id, Author by, Map<String, ?> after) {
        var row = new Row(NOUN, id.toString(), Map.of("status", "submitted"), after);
        trail.recorded(handle, by, row);
    }

    private String text(Author author) {
        try {
            return json.writeValueAsString(author);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an author is JSON", impossible);
        }
    }
}
