package cityplan.gateway.cache;

import cityplan.gateway.part.Part;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.micrometer.core.instrument.MeterRegistry;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The answers that are kept, and what is known of the services that gave them. Nothing is thrown
/// away because it is not true any more: it may be all there is while its service is silent.
@Singleton
public class Kept {

    private final Cache<Key, Entry> entries;
    private final Map<Part, Truth> truths = new EnumMap<>(Part.class);
    private final Duration stale;

    Kept(CacheConfig config, MeterRegistry registry) {
        stale = config.stale();
        entries =
                Caffeine.newBuilder()
                        .maximumWeight(config.size().asLongValue())
                        .weigher((Key key, Entry entry) -> key.length() + entry.size())
                        .build();
        long now = System.nanoTime();
        for (Part part : Part.values()) {
            truths.put(part, new Truth(config.staleness(), now));
        }
        registry.gauge("cityplan.cache.entries", entries, Cache::estimatedSize);
    }

    public Truth truth(Part part) {
        return Objects.requireNonNull(truths.get(part));
    }

    /// What the service would answer now.
    public Optional<Entry> fresh(Key key, long now) {
        return Optional.ofNullable(entries.getIfPresent(key))
                .filter(entry -> truth(entry.part()).holds(entry, now));
    }

    /// What the service answered not too long ago.
    public Optional<Entry> stale(Key key, long now) {
        return Optional.ofNullable(entries.getIfPresent(key))
                .filter(entry -> age(entry, now).compareTo(stale) < 0);
    }

    /// How long ago an answer was last known to be true.
    public Duration age(Entry entry, long now) {
        return Duration.ofNanos(now - truth(entry.part()).since(entry));
    }

    public void keep(Key key, Entry entry) {
        entries.put(key, entry);
    }

    public void forget(Part part) {
        entries.asMap().values().removeIf(entry -> entry.part() == part);
    }
}
