package cityplan.store.audit;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemBody;
import cityplan.common.problem.Problems;
import cityplan.store.right.Author;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Adds entries to the audit. What is written down with a write is the last that its transaction
/// does: the lock under which entries are numbered is then held for a moment only, and what cannot
/// be written down is not written at all.
@ApplicationScoped
public class Trail {

    private static final String ADD =
            """
            SELECT audit(:subject, :actor, :client, :address, :requestId, :method, :path,
                         :outcome, :status, :problem, CAST(:what AS json))
            """;

    private final Jdbi jdbi;
    private final Occasions occasions;
    private final ObjectMapper json;
    private final Counter unknown;

    Trail(Jdbi jdbi, Occasions occasions, ObjectMapper json, MeterRegistry registry) {
        this.unknown = Counter.builder("cityplan.refused.unknown").register(registry);
        this.jdbi = jdbi;
        this.occasions = occasions;
        this.json = json;
    }

    /// Adds what a transaction has recorded, as the last thing it does.
    public void recorded(Handle transaction, Author by, Changes changes) {
        add(by, occasions.here(), transaction.createQuery(ADD))
                .bind("outcome", "recorded")
                .bind("status", (Integer) null)
                .bind("problem", (String) null)
                .bind("what", text(changes.told()))
                .mapTo(Long.class)
                .one();
    }

    /// The same of a row that is no vintage.
    public void recorded(Handle transaction, Author by, Row row) {
        recorded(transaction, by, row, Map.of());
    }

    /// The same, with what else tells of it.
    public void recorded(Handle transaction, Author by, Row row, Map<String, ?> evidence) {
        var changes = new Changes();
        changes.add(row.noun(), 1, () -> Optional.of(text(List.of(row.told()))));
        recorded(transaction, by, changes.with(evidence));
    }

    /// Adds that what somebody asked for, and did not wait for, was refused.
    public void refused(Author who, Problem problem, Map<String, ?> asked) {
        Problems.Kind kind = Problems.kind(problem);
        refused(who, Occasion.NONE, kind.status(), "/problems/" + kind.type(), text(asked));
    }

    /// Adds that somebody was refused.
    void refused(Author who, Occasion from, ProblemBody problem) {
        refused(who, from, problem.status(), problem.type(), "{}");
    }

    private void refused(Author who, Occasion from, int status, String problem, String what) {
        jdbi.useTransaction(transaction ->
                add(who, from, transaction.createQuery(ADD))
                        .bind("outcome", "refused")
                        .bind("status", status)
                        .bind("problem", problem)
                        .bind("what", what)
                        .mapTo(Long.class)
                        .one());
    }

    /// Counts that somebody unknown was refused.
    void refusedUnknown() {
        unknown.increment();
    }

    /// Adds that the audit was taken away.
    public void exported(Author by, Map<String, ?> asked) {
        jdbi.useTransaction(transaction ->
                add(by, occasions.here(), transaction.createQuery(ADD))
                        .bind("outcome", "exported")
                        .bind("status", (Integer) null)
                        .bind("problem", (String) null)
                        .bind("what", text(asked))
                        .mapTo(Long.class)
                        .one());
    }

    private static Query add(Author by, Occasion from, Query entry) {
        return entry.bind("subject", by.subject())
                .bind("actor", by.actor().orElse(null))
                .bind("client", by.client().orElse(null))
                .bind("address", from.address())
                .bind("requestId", from.requestId())
                .bind("method", from.method())
                .bind("path", from.path());
    }

    private String text(Object told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what is told is JSON", impossible);
        }
    }
}
