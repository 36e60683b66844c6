package cityplan.local.launch;

import cityplan.local.process.Deadline;
import cityplan.local.process.Home;
import cityplan.local.process.Refusal;
import cityplan.local.process.RunLock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The process that started a suite and stays with it, seen from another terminal.
public record Launcher(Home home, ProcessHandle process) {

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration MOMENT = Duration.ofSeconds(20);

    public static Optional<Launcher> of(Home home) throws IOException {
        return RunLock.holder(home).map(process -> new Launcher(home, process));
    }

    /// Written when all parts were ready, removed before they stop.
    static Path readyMark(Home home) {
        return home.run().resolve("ready");
    }

    /// A launcher without the mark is at work: it starts or stops the suite.
    public boolean working() {
        return !Files.exists(readyMark(home));
    }

    /// The suite as it is. One that is merely slow gets a moment; one that lacks a part does not.
    Status status() throws IOException {
        Deadline deadline = Deadline.in(MOMENT);
        Status status = Status.of(home);
        while (status.allRun() && !status.allReady() && deadline.pause()) {
            status = Status.of(home);
        }
        return status;
    }

    /// Asks it to take everything down and waits until it has.
    void stop() throws IOException {
        process.destroy();
        Deadline deadline = Deadline.in(PATIENCE);
        while (RunLock.holder(home).isPresent()) {
            if (!deadline.pause()) {
                throw new Refusal(
                        "The running suite (pid %1$d) does not stop: end it with kill -9 %1$d, then try again."
                                .formatted(process.pid()));
            }
        }
    }

    /// Stops whatever runs of a suite and names it; empty when nothing did.
    public static List<String> stopAll(Home home) throws IOException {
        Optional<Launcher> launcher = of(home);
        if (launcher.isPresent()) {
            launcher.get().stop();
        }
        List<String> left = Leftovers.stop(home);
        return launcher.isPresent() ? List.of("the suite") : left;
    }
}
