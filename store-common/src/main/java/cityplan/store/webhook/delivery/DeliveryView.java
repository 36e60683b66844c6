package cityplan.store.webhook.delivery;

import com.fasterxml.jackson.databind.util.RawValue;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A message, and what came of sending it.
///
/// @param outcome what came of the last attempt
/// @param answered the status of the last answer
/// @param answer how that answer began
/// @param message what is sent; told of one message only, and as long as it is kept
public record DeliveryView(
        UUID id,
        String type,
        String status,
        int changes,
        int attempts,
        Instant createdAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        @Nullable Integer answered,
        @Nullable String answer,
        @Nullable RawValue message) {}
