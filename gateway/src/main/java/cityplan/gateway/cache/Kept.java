package cityplan.gateway.cache;

import cityplan.common.token.Reading;
import cityplan.gateway.part.Part;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

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
    private final boolean enabled;

    /// Where a token is needed to read, nothing is kept: it was for the one who asked.
    Kept(CacheConfig config, Reading reading, MeterRegistry registry) {
        stale = config.stale();
        enabled = config.enabled() && reading.isOpen();
        entries =
                Caffeine.newBuilder()
                        .maximumWeight(config.size().asLongValue())
                        .weigher((Key key, Entry entry) -> key.length() + entry.size())
                        .build();
        long now = System.nanoTime();
        for (Part part : Part.values()) {
            truths.put(part, new Truth(part, config.staleness(), now));
        }
        registry.gauge("cityplan.cache.entries", entries, Cache::estimatedSize);
    }

    public boolean isEnabled() {
        return enabled;
    }

    public Truth truth(Part part) {
        return Objects.requireNonNull(truths.get(part));
    }

    /// Whether a request may be answered by what is kept: it is a read, says nothing of who asks,
    /// and does not insist on the services.
    public boolean mayAnswer(HttpServerRequest request) {
        String control = request.getHeader("Cache-Control");
        return enabled
                && isRead(request)
                && !request.headers().contains("Authorization")
                && (control == null || !control.contains("no-"));
    }

    public static boolean isRead(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    /// What would be answered now.
    public Optional<Entry> fresh(Key key, long now) {
        return Optional.ofNullable(entries.getIfPresent(key))
                .filter(entry -> isTrue(entry.shown(), now));
    }

    /// What was answered not too long ago.
    public Optional<Entry> stale(Key key, long now) {
        return Optional.ofNullable(entries.getIfPresent(key))
                .filter(entry -> age(entry, now).compareTo(stale) < 0);
    }

    /// How long ago an answer was last known to be true.
    public Duration age(Entry entry, long now) {
        Shown shown = entry.shown();
        long since =
                shown.states().keySet().stream()
                        .mapToLong(part -> now - truth(part).since(shown))
                        .max()
                        .orElse(0);
        return Duration.ofNanos(since);
    }

    private boolean isTrue(Shown shown, long now) {
        return shown.isPinned(now)
                || shown.states().keySet().stream().allMatch(part -> truth(part).holds(shown, now));
    }

    public void keep(Key key, Entry entry) {
        entries.put(key, entry);
    }

    public void forget(Part part) {
        entries.asMap().values().removeIf(entry -> entry.shown().states().containsKey(part));
    }
}
