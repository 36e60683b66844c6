package cityplan.gateway.limits;

import cityplan.gateway.limits.LimitConfig.Allowance;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import java.util.concurrent.atomic.AtomicInteger;

/// What one client has left, and how many of its requests wait for their refusal.
final class Client {

    private final Bucket requests;
    private final Bucket bulk;
    private final AtomicInteger waiting = new AtomicInteger();

    Client(LimitConfig config) {
        requests = bucket(config.requests());
        bulk = bucket(config.bulk());
    }

    private static Bucket bucket(Allowance allowance) {
        return Bucket.builder()
                .addLimit(
                        Bandwidth.builder()
                                .capacity(allowance.burst())
                                .refillGreedy(allowance.quota(), allowance.window())
                                .build())
                .build();
    }

    /// Takes one request, if there is one left.
    ConsumptionProbe take(Kind kind) {
        Bucket bucket =
                switch (kind) {
                    case REQUESTS -> requests;
                    case BULK -> bulk;
                };
        return bucket.tryConsumeAndReturnRemaining(1);
    }

    /// Lets a refused request wait, if not too many do.
    boolean queue(int most) {
        if (waiting.incrementAndGet() <= most) {
            return true;
        }
        waiting.decrementAndGet();
        return false;
    }

    void answered() {
        waiting.decrementAndGet();
    }
}
