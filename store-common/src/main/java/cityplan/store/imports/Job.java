package cityplan.store.imports;

import java.util.List;
import java.util.UUID;

/// An import that one instance has to carry out, as long as its lease is its own.
record Job(UUID id, UUID lease, Order order, List<SentFile> files, int attempts) {

    Job {
        files = List.copyOf(files);
    }

    /// What the log lines of an import carry as their trace: its identifier, as a trace is written.
    static String trace(UUID id) {
        return id.toString().replace("-", "");
    }
}
