package cityplan.gateway.part;

import jakarta.inject.Singleton;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Decides whether a service is asked now. Every question to a service, whoever has it, comes past
/// here.
@Singleton
public class Guards {

    private final Map<Part, Guard> guards = new EnumMap<>(Part.class);

    Guards(SuiteConfig config, PartMetrics metrics) {
        for (Part part : Part.values()) {
            guards.put(part, new Guard(part, config, metrics));
        }
    }

    /// What is asked of a service.
    public enum Kind {
        READ,
        /// A read of which a view of the gateway asks several. They have places of their own, so
        /// that views take none from those who ask for resources.
        QUESTION,
        WRITE,
        /// A read whose answer has no end. The service itself counts these.
        ENDLESS
    }

    /// Leave to ask; none while the service is silent, or has too much to answer already.
    public Optional<Pass> enter(Part part, Kind kind) {
        return Objects.requireNonNull(guards.get(part)).enter(kind);
    }
}
