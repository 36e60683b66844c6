package cityplan.store.webhook.delivery;

/// How many messages are sent again.
public record Replayed(int replayed) {}
