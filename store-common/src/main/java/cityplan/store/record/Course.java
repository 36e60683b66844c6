package cityplan.store.record;

import org.jdbi.v3.core.Handle;

import java.util.Map;
import java.util.function.Consumer;

/// Follows a recording under way, and may end it by throwing.
public interface Course {

    /// The course that looks at what is held once no other writer can change it.
    static Course guarded(Consumer<Handle> guard) {
        return new Course() {
            @Override
            public void locked(Handle handle) {
                guard.accept(handle);
            }
        };
    }

    /// The transaction has begun.
    default void begun(Handle handle) {}

    /// One more row was read and is good.
    default void rowRead() {}

    /// No other writer can change what is held.
    default void locked(Handle handle) {}

    /// What the audit tells of it besides what has changed, by names.
    default Map<String, ?> evidence() {
        return Map.of();
    }

    /// What was stored needs the approval of another and was taken back; the transaction ends with
    /// what is done here. Who cannot wait is refused.
    default void submitted(Handle handle, Submission submission) {
        submission.recorded().second().refuse();
    }

    /// Everything is stored; the transaction ends with what is done here.
    default void recorded(Handle handle, Recorded recorded) {}
}
