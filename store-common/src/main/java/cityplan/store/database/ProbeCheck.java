package cityplan.store.database;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// A service is ready as long as its database answers. It says so at once, also when the database
/// does not even refuse.
@Readiness
@Singleton
class ProbeCheck implements HealthCheck {

    private final Probe probe;

    ProbeCheck(Probe probe) {
        this.probe = probe;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(probe.answers()).build();
    }
}
