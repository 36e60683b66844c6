package cityplan.store.idempotency;

import cityplan.common.problem.Problem;
import cityplan.common.problem.ProblemException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/// The answers to requests that named a key, as rows.
@Singleton
class KeptAnswers {

    private static final String KEPT = "interval '24 hours'";

    private static final String FIND =
            """
            SELECT fingerprint, answer
              FROM idempotency_key
             WHERE name = :name AND claimed_at > clock_timestamp() - %s
            """
                    .formatted(KEPT);

    /// A twin of the request waits here until the first one has ended; nothing is claimed then, if
    /// that one ended well.
    private static final String CLAIM =
            """
            INSERT INTO idempotency_key AS held (name, fingerprint)
            VALUES (:name, :fingerprint)
                ON CONFLICT ON CONSTRAINT idempotency_key_pk DO UPDATE
               SET fingerprint = excluded.fingerprint, answer = NULL, claimed_at = excluded.claimed_at
             WHERE held.claimed_at <= clock_timestamp() - %s
            """
                    .formatted(KEPT);

    private static final String KEEP =
            "UPDATE idempotency_key SET answer = CAST(:answer AS json) WHERE name = :name";

    private static final String SWEEP =
            "DELETE FROM idempotency_key WHERE claimed_at <= clock_timestamp() - " + KEPT;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    KeptAnswers(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /// The answer to a request that was sent before; a key that was named for another request is
    /// refused.
    Optional<KeptAnswer> find(KeyedRequest request) {
        Optional<Kept> kept =
                jdbi.withHandle(handle ->
                        handle.createQuery(FIND)
                                .bind("name", request.name())
                                .map((row, _) ->
                                        new Kept(
                                                row.getBytes("fingerprint"),
                                                row.getString("answer")))
                                .findOne());
        kept.filter(each -> !Arrays.equals(each.fingerprint, request.fingerprint()))
                .ifPresent(_ -> {
                    throw new ProblemException(new Problem.KeyReused());
                });
        return kept.map(each -> read(each.answer));
    }

    /// Does what a request asks for and keeps the answer, unless a twin has come first.
    Optional<KeptAnswer> first(KeyedRequest request, Supplier<Response> work) {
        return jdbi.inTransaction(handle -> {
            if (!claims(handle, request)) {
                return Optional.empty();
            }
            KeptAnswer answer = of(work.get());
            handle.createUpdate(KEEP)
                    .bind("name", request.name())
                    .bind("answer", text(answer))
                    .execute();
            return Optional.of(answer);
        });
    }

    /// Forgets what is older than a key is kept.
    void sweep() {
        jdbi.useHandle(handle -> handle.execute(SWEEP));
    }

    private record Kept(byte[] fingerprint, String answer) {}

    private static boolean claims(Handle transaction, KeyedRequest request) {
        return transaction
                        .createUpdate(CLAIM)
                        .bind("name", request.name())
                        .bind("fingerprint", request.fingerprint())
                        .execute()
                > 0;
    }

    private KeptAnswer of(Response answer) {
        @Nullable Object entity = answer.getEntity();
        return new KeptAnswer(
                answer.getStatus(),
                answer.getStringHeaders(),
                entity == null ? null : text(entity));
    }

    private KeptAnswer read(String answer) {
        try {
            return json.readValue(answer, KeptAnswer.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer was kept as JSON", impossible);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer is JSON", impossible);
        }
    }
}
