package cityplan.local.postgres;

import cityplan.local.process.Deadline;
import cityplan.local.process.Home;
import cityplan.local.process.Refusal;
import cityplan.local.process.Running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a server that ended badly, or outlived its launcher, left behind.
public final class Orphan {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PROCESSES = Path.of("/proc");

    private final Home home;

    public Orphan(Home home) {
        this.home = home;
    }

    /// Stops a server that still runs on the data directory and removes `postmaster.pid` when no
    /// server does. True when a server had to be stopped.
    public boolean clear() throws IOException {
        List<ProcessHandle> servers = new Running(home).postgres();
        for (ProcessHandle server : servers) {
            stop(server);
        }
        awaitWorkers();
        Files.deleteIfExists(home.data().resolve("postmaster.pid"));
        return !servers.isEmpty();
    }

    /// A fast shutdown: sessions are ended, data is written. By force only when that does not help.
    static void stop(ProcessHandle server) throws IOException {
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, server.pid()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (Running.gone(List.of(server), PATIENCE)) {
                return;
            }
        }
        throw new Refusal(
                "The PostgreSQL process %d does not end: end it, then try again."
                        .formatted(server.pid()));
    }

    /// The workers of a killed server end by themselves, but not at once; they all have the data
    /// directory as their working directory.
    private void awaitWorkers() throws IOException {
        Deadline deadline = Deadline.in(PATIENCE);
        while (Files.isDirectory(PROCESSES) && worker().isPresent()) {
            if (!deadline.pause()) {
                throw new Refusal(
                        "Process %s still uses %s: end it, then try again."
                                .formatted(worker().orElse("?"), home.data()));
            }
        }
    }

    private Optional<String> worker() throws IOException {
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            return processes
                    .filter(this::worksOnData)
                    .map(process -> process.getFileName().toString())
                    .findAny();
        }
    }

    private boolean worksOnData(Path process) {
        Path directory = process.resolve("cwd");
        try {
            return process.getFileName().toString().matches("\\d+")
                    && Files.readSymbolicLink(directory).equals(home.data());
        } catch (IOException unreadable) {
            return false;
        }
    }
}
