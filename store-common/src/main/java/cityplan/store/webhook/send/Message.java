package cityplan.store.webhook.send;

/// A message to a receiver: the very bytes that are sent, however often.
public record Message(String type, int changes, byte[] bytes) {}
