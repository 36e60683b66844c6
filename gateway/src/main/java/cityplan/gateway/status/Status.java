package cityplan.gateway.status;

import cityplan.gateway.part.Part;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// How the services are.
record Status(List<Service> services) {

    Status {
        services = List.copyOf(services);
    }

    /// How one service is: whether it answers, since when the gateway has seen it so, and the
    /// version of its API as it said last.
    record Service(
            Part part,
            String service,
            boolean reachable,
            Instant since,
            Instant checkedAt,
            @Nullable String version) {

        /// The same service as it was seen just now.
        static Service seen(
                @Nullable Service before,
                Part part,
                boolean reachable,
                Instant now,
                @Nullable String version) {
            Instant since = before != null && before.reachable == reachable ? before.since : now;
            return new Service(
                    part,
                    part.service(),
                    reachable,
                    since,
                    now,
                    version == null && before != null ? before.version : version);
        }
    }
}
