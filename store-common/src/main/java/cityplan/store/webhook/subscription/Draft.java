package cityplan.store.webhook.subscription;

import cityplan.store.webhook.rule.ReceiverUrl;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is asked of a subscription.
///
/// @param resources what is told of; nothing for all
/// @param paused whether nothing is sent; absent where that stays as it is
/// @param since from which moment on what was recorded is told
public record Draft(
        ReceiverUrl url,
        List<String> resources,
        Optional<String> description,
        Optional<Boolean> paused,
        Optional<Instant> since) {
    public Draft {
        resources = List.copyOf(resources);
    }
}
