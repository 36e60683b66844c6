package cityplan.gateway.cache;

import cityplan.gateway.cache.CacheMetrics.Origin;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Map;

/// What an answer that is or was kept says of itself: its age, and where it comes from (RFC 9211).
/// Each is counted.
@Singleton
public class Marks {

    private final Kept kept;
    private final CacheMetrics metrics;
    private final Duration staleness;

    Marks(Kept kept, CacheMetrics metrics, CacheConfig config) {
        this.kept = kept;
        this.metrics = metrics;
        this.staleness = config.staleness();
    }

    /// The headers of an answer that goes out.
    public Map<String, String> of(Entry entry, Origin origin) {
        metrics.answered(origin);
        long age = kept.age(entry, System.nanoTime()).toSeconds();
        String status =
                switch (origin) {
                    case HIT -> "gateway; hit";
                    case STALE -> "gateway; hit; ttl=" + Math.min(-1, staleness.toSeconds() - age);
                    case MISS -> "gateway; fwd=miss; stored";
                    case SHARED -> "gateway; fwd=miss; collapsed";
                };
        return Map.of("Age", String.valueOf(age), "Cache-Status", status);
    }
}
