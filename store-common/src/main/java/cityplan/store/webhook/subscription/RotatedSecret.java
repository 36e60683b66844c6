package cityplan.store.webhook.subscription;

import java.time.Instant;

/// A new secret, told once, and until when the former one signs, too.
public record RotatedSecret(String secret, Instant formerUntil) {}
