package cityplan.gateway.part;

import io.smallrye.config.ConfigMapping;

import java.net.URI;
import java.time.Duration;

/// Where the services are, and how long the gateway waits for them.
@ConfigMapping(prefix = "suite")
public interface SuiteConfig {

    Indicators indicators();

    Projects projects();

    Timeouts timeouts();

    Concurrency concurrency();

    Breaker breaker();

    interface Indicators {
        /// Address of indicators-service: scheme, host and port (`SUITE_INDICATORS_URL`).
        URI url();
    }

    interface Projects {
        /// Address of projects-service: scheme, host and port (`SUITE_PROJECTS_URL`).
        URI url();
    }

    /// Deadlines nest: a client's 15 s, the gateway's 10, a service's 8, connecting 2.
    interface Timeouts {
        /// Until a connection to a service stands.
        Duration connect();

        /// From the last byte of a request until the head of the service's answer.
        Duration backend();

        /// For all attempts together, and for a composed view.
        Duration total();

        /// Instead of `backend` for an upload: a service answers it when all of it is stored. Below
        /// the idle timeout, after which connections are closed.
        Duration upload();
    }

    /// How much may be under way to one service; more is refused at once, so that a service which
    /// hangs holds nothing but its own share of the gateway.
    interface Concurrency {
        int reads();

        int questions();

        int writes();
    }

    /// When a service that does not answer is left alone.
    interface Breaker {
        /// Questions in a row that were met by silence.
        int silences();

        /// Until one question may try whether it is back.
        Duration rest();

        /// How long that question keeps others from trying.
        Duration probe();
    }

    default URI url(Part part) {
        return switch (part) {
            case INDICATORS -> indicators().url();
            case PROJECTS -> projects().url();
        };
    }
}
