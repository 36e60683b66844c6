package cityplan.store.webhook.receiver;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Settings that let some addresses be reached, on any port.
record TestConfig(List<String> ranges, Duration timeout) implements WebhookConfig {

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public Optional<List<String>> allowed() {
        return Optional.of(ranges);
    }

    @Override
    public boolean plain() {
        return true;
    }

    @Override
    public List<String> ports() {
        return List.of("1-65535");
    }

    @Override
    public Duration poll() {
        return timeout;
    }

    @Override
    public int atOnce() {
        return 2;
    }
}
