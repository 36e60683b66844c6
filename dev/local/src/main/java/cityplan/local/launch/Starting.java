package cityplan.local.launch;

import cityplan.local.process.Deadline;
import cityplan.local.process.Home;
import cityplan.local.process.Logs;
import cityplan.local.process.Ports;
import cityplan.local.process.Refusal;
import cityplan.local.process.Service;
import cityplan.local.process.ServiceProcess;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Waits until started services are ready, and the gateway hears them.
record Starting(Home home, Ports ports, Progress progress, StopSignal stop) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration TELL = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    /// The stop signal came first.
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void await(List<ServiceProcess> services) throws IOException {
        List<ServiceProcess> waiting = new ArrayList<>(services);
        Deadline deadline = Deadline.in(PATIENCE);
        Deadline tell = Deadline.in(TELL);
        try (Health health = new Health(ports)) {
            while (!waiting.isEmpty()) {
                if (stop.await(LOOK)) {
                    throw new Interrupted();
                }
                for (ServiceProcess service : List.copyOf(waiting)) {
                    if (service.ended()) {
                        throw ended(service);
                    }
                    if (ready(health, service.service())) {
                        waiting.remove(service);
                        progress.note(
                                "%s is ready after %s"
                                        .formatted(name(service), progress.sinceStep()));
                    }
                }
                if (deadline.over()) {
                    throw late(waiting);
                }
                if (tell.over() && !waiting.isEmpty()) {
                    progress.note("still waiting for " + names(waiting));
                    tell = Deadline.in(TELL);
                }
            }
        }
    }

    /// The gateway is once it hears the others, too: what is asked then is answered.
    private static boolean ready(Health health, Service service) {
        return health.ready(service) && (service != Service.GATEWAY || health.heard());
    }

    private Refusal ended(ServiceProcess service) throws IOException {
        Logs.tail(home, name(service)).forEach(progress::note);
        return new Refusal(
                "%s ended while it started (exit %d): its log is %s."
                        .formatted(
                                name(service),
                                service.process().exitValue(),
                                home.log(name(service))));
    }

    private Refusal late(List<ServiceProcess> waiting) {
        return new Refusal(
                "%s not ready after %d s: see the logs in %s."
                        .formatted(names(waiting), PATIENCE.toSeconds(), home.logs()));
    }

    private static String names(List<ServiceProcess> services) {
        return services.stream().map(Starting::name).collect(Collectors.joining(", "));
    }

    private static String name(ServiceProcess service) {
        return service.service().module();
    }
}
