package cityplan.store.database;

import cityplan.common.problem.Problem;
import cityplan.store.problem.DatabaseProblems;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// The replicas behind one address. Which of them a connection leads to is not known, so each read
/// looks on its own connection how far that replica has come; a replica never goes back.
@Singleton
class Replica {

    private static final Logger LOG = Logger.getLogger(Replica.class);
    private static final String LAST = "SELECT last FROM recording";

    private final Jdbi primary;
    private final @Nullable Jdbi replicas;
    private final long restNanos;
    private volatile long restUntil = System.nanoTime();

    Replica(
            Jdbi primary,
            @DataSource("replica") InjectableInstance<AgroalDataSource> dataSource,
            ReplicaConfig config,
            DatabaseConfig limits) {
        this.primary = primary;
        this.replicas =
                config.enabled()
                        ? Jdbi.create(() -> Patience.of(limits, dataSource.get().getConnection()))
                        : null;
        this.restNanos = config.rest().toNanos();
    }

    /// The answer of a replica; empty when none is used, none can be reached, or the one reached
    /// lacks something that was recorded up to the moment.
    <T> Optional<T> read(Instant asOf, HandleCallback<T, RuntimeException> question) {
        if (replicas == null || System.nanoTime() - restUntil < 0) {
            return Optional.empty();
        }
        try {
            return replicas.withHandle(handle ->
                    holdsAll(handle, asOf)
                            ? Optional.of(question.withHandle(handle))
                            : Optional.empty());
        } catch (JdbiException failure) {
            if (!(DatabaseProblems.problem(failure) instanceof Problem.Unavailable)) {
                throw failure;
            }
            restUntil = System.nanoTime() + restNanos;
            LOG.warnf("No replica answers, reads go to the primary: %s", failure.getMessage());
            return Optional.empty();
        }
    }

    /// Stamps rise strictly, so a replica that knows the primary's last one knows all. Beyond the
    /// last stamp a moment holds nothing more.
    private boolean holdsAll(Handle handle, Instant asOf) {
        Instant come = last(handle);
        return !come.isBefore(asOf) || come.equals(primary.withHandle(Replica::last));
    }

    private static Instant last(Handle handle) {
        return handle.createQuery(LAST).mapTo(OffsetDateTime.class).one().toInstant();
    }
}
