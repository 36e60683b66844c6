package cityplan.gateway.client;

import cityplan.gateway.part.Part;
import cityplan.gateway.part.SuiteConfig;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

import java.util.concurrent.TimeUnit;

/// Builds the clients of the services from the configuration of the suite.
class Clients {

    private final SuiteConfig config;

    Clients(SuiteConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    IndicatorsClient indicators() {
        return client(Part.INDICATORS, IndicatorsClient.class);
    }

    @Produces
    @Singleton
    ProjectsClient projects() {
        return client(Part.PROJECTS, ProjectsClient.class);
    }

    private <T> T client(Part part, Class<T> type) {
        SuiteConfig.Timeouts timeouts = config.timeouts();
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(config.url(part))
                .connectTimeout(timeouts.connect().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeouts.backend().toMillis(), TimeUnit.MILLISECONDS)
                .property(
                        QuarkusRestClientProperties.CONNECTION_POOL_SIZE,
                        config.concurrency().questions())
                .register(Failure.Mapper.class)
                .register(Refusal.Mapper.class)
                .register(Denial.class)
                .build(type);
    }
}
