package cityplan.store.webhook.send;

import cityplan.store.webhook.rule.Secret;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// That one instance sends what a subscription has to get, as long as its lease is its own.
record Errand(UUID webhook, UUID lease) {

    /// The subscription as it is now.
    ///
    /// @param reached the place of the feed behind which no message was written
    /// @param secrets the one that holds, and the former one as long as it does, too
    record Held(String url, List<String> resources, String reached, List<Secret> secrets) {
        Held {
            resources = List.copyOf(resources);
            secrets = List.copyOf(secrets);
        }
    }

    /// A message that waits.
    record Waiting(UUID id, Message message, int attempts, @Nullable Instant first) {}
}
