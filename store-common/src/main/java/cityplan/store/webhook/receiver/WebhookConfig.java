package cityplan.store.webhook.receiver;

import io.smallrye.config.ConfigMapping;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How messages are sent, and to whom they may be.
@ConfigMapping(prefix = "suite.webhooks")
public interface WebhookConfig {

    /// Whether messages are sent at all.
    boolean enabled();

    /// Ranges of addresses that are not public, and may be reached all the same.
    Optional<List<String>> allowed();

    /// Whether a receiver may do without TLS.
    boolean plain();

    /// The ports that receivers may be on.
    List<String> ports();

    /// How often it is looked for what is to be sent.
    Duration poll();

    /// How long an attempt takes at most.
    Duration timeout();

    /// How many attempts of an instance are under way at once.
    int atOnce();
}
