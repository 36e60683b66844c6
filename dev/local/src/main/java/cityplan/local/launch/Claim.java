package cityplan.local.launch;

import cityplan.local.process.Home;
import cityplan.local.process.Refusal;
import cityplan.local.process.RunLock;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;

/// Decides which launcher has the suite: the one that runs it well keeps it, one whose suite lacks
/// a part hands over.
final class Claim {

    private static final int ATTEMPTS = 3;

    private final Home home;
    private final PrintStream out;

    Claim(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    /// The lock; empty when the suite runs and is healthy.
    Optional<RunLock> take() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<RunLock> lock = RunLock.take(home);
            if (lock.isPresent()) {
                return lock;
            }
            Optional<Launcher> launcher = Launcher.of(home);
            if (launcher.isPresent() && healthy(launcher.get())) {
                return Optional.empty();
            }
        }
        throw new Refusal("Another ./suite up takes over just now: try again in a moment.");
    }

    private boolean healthy(Launcher launcher) throws IOException {
        if (launcher.working()) {
            throw new Refusal(
                    "Another ./suite up (pid %d) is at work: wait for it, or end it with ./suite down."
                            .formatted(launcher.process().pid()));
        }
        Status status = launcher.status();
        if (status.allReady()) {
            return true;
        }
        String missing =
                status.parts().stream()
                        .filter(part -> !part.ready())
                        .map(Status.Part::name)
                        .collect(Collectors.joining(", "));
        out.println("The suite runs without %s: stopping the rest.".formatted(missing));
        launcher.stop();
        return false;
    }
}
