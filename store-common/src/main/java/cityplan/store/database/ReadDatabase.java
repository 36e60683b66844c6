package cityplan.store.database;

import cityplan.store.moment.Moment;

import io.micrometer.core.instrument.MeterRegistry;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

import java.util.Optional;

/// Where reads go: to a replica that holds everything up to the moment asked for, otherwise to the
/// primary. Nobody sees less than was seen before.
@Singleton
public class ReadDatabase {

    private final Jdbi primary;
    private final Replica replica;
    private final MeterRegistry meters;

    ReadDatabase(Jdbi primary, Replica replica, MeterRegistry meters) {
        this.primary = primary;
        this.replica = replica;
        this.meters = meters;
    }

    /// The answer to a question at a moment.
    public <T> T read(Moment moment, HandleCallback<T, RuntimeException> question) {
        Optional<T> answer = replica.read(moment.asOf(), question);
        meters.counter("cityplan.reads", "database", answer.isPresent() ? "replica" : "primary")
                .increment();
        return answer.orElseGet(() -> primary.withHandle(question));
    }
}
