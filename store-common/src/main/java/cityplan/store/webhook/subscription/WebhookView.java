package cityplan.store.webhook.subscription;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// A subscription, and how it is served. The secret is told once, when it is made.
///
/// @param failures attempts that failed in a row
/// @param pending messages that wait
/// @param dead messages that were given up and are still kept
public record WebhookView(
        UUID id,
        String url,
        List<String> resources,
        @Nullable String description,
        String status,
        int failures,
        @Nullable Instant nextAttemptAt,
        long pending,
        long dead,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        @Nullable String secret) {
    public WebhookView {
        resources = List.copyOf(resources);
    }

    WebhookView with(String told) {
        return new WebhookView(
                id,
                url,
                resources,
                description,
                status,
                failures,
                nextAttemptAt,
                pending,
                dead,
                createdBy,
                createdAt,
                changedAt,
                told);
    }

    /// What the audit tells of it; never its secret.
    Map<String, Object> said() {
        return Map.of(
                "url", url,
                "resources", resources,
                "description", Objects.requireNonNullElse(description, ""),
                "status", status);
    }
}
