package cityplan.local.launch;

import cityplan.local.postgres.Server;
import cityplan.local.process.Home;
import cityplan.local.process.Ports;
import cityplan.local.process.Running;
import cityplan.local.process.Service;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Which parts of a suite run, where, and whether they are ready.
public record Status(List<Part> parts) {

    private static final int INCOMPLETE = 3;

    /// One part; without a process it does not run.
    public record Part(String name, String url, List<ProcessHandle> processes, boolean ready) {

        String line() {
            String pid = processes.isEmpty() ? "-" : Long.toString(processes.getFirst().pid());
            String state = processes.isEmpty() ? "stopped" : ready ? "ready" : "not ready";
            return "%-20s %-38s pid %-8s %s".formatted(name, url, pid, state);
        }
    }

    public Status {
        parts = List.copyOf(parts);
    }

    public static Status of(Home home) throws IOException {
        Ports ports = Ports.last(home);
        Running running = new Running(home);
        List<Part> parts = new ArrayList<>();
        List<ProcessHandle> postmaster = running.postmaster();
        parts.add(
                new Part(
                        "postgresql",
                        "postgresql://127.0.0.1:" + ports.postgres(),
                        postmaster,
                        !postmaster.isEmpty() && Server.answers(home, ports.postgres())));
        try (Health health = new Health(ports)) {
            for (Service service : Service.values()) {
                List<ProcessHandle> processes = running.of(service);
                boolean ready = !processes.isEmpty() && health.ready(service);
                parts.add(new Part(service.module(), ports.url(service), processes, ready));
            }
        }
        return new Status(parts);
    }

    public boolean allRun() {
        return parts.stream().noneMatch(part -> part.processes().isEmpty());
    }

    public boolean allReady() {
        return parts.stream().allMatch(Part::ready);
    }

    public int print(PrintStream out) {
        parts.forEach(part -> out.println(part.line()));
        return allReady() ? 0 : INCOMPLETE;
    }
}
