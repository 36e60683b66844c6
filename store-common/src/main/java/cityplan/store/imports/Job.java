package cityplan.store.imports;

import java.util.List;
import java.util.UUID;

/// An import that one instance has to carry out, as long as its lease is its own.
record Job(UUID id, UUID lease, Order order, List<SentFile> files, int attempts) {

    Job {
        files = List.copyOf(files);
    }
}
