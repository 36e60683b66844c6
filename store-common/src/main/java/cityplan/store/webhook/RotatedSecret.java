package cityplan.store.webhook;

import java.time.Instant;

/// A new secret, told once, and until when the former one signs, too.
public record RotatedSecret(String secret, Instant formerUntil) {}
