package cityplan.store.webhook;

/// How many messages are sent again.
public record Replayed(int replayed) {}
