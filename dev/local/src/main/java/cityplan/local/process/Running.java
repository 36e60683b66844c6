package cityplan.local.process;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds the processes of a suite by their command lines, which name its state directory. Process
/// numbers alone are never trusted: the system gives them to strangers again.
public final class Running {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Home home;

    public Running(Home home) {
        this.home = home;
    }

    /// What a service carries on its command line.
    public List<String> marks(Service service) {
        return List.of("-Dsuite.part=" + service.module(), "-Dsuite.state=" + home.state());
    }

    public List<ProcessHandle> of(Service service) {
        return find(arguments -> arguments.containsAll(marks(service)));
    }

    /// The PostgreSQL server on this suite's data directory.
    public List<ProcessHandle> postmaster() {
        return find(arguments -> onData(arguments) && arguments.contains("-p"));
    }

    /// The server, or a program that makes or starts one there.
    public List<ProcessHandle> postgres() {
        return find(this::onData);
    }

    private boolean onData(List<String> arguments) {
        int option = arguments.indexOf("-D");
        return option >= 0
                && option + 1 < arguments.size()
                && arguments.get(option + 1).equals(home.data().toString());
    }

    /// Asks processes to end, waits for them, and ends by force what does not listen.
    public static void stop(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        if (!gone(processes, PATIENCE)) {
            processes.forEach(ProcessHandle::destroyForcibly);
            gone(processes, PATIENCE);
        }
    }

    /// Waits until none of the processes lives.
    public static boolean gone(List<ProcessHandle> processes, Duration patience) {
        Deadline deadline = Deadline.in(patience);
        while (processes.stream().anyMatch(Running::lives)) {
            if (!deadline.pause()) {
                return false;
            }
        }
        return true;
    }

    /// A dead process that nobody has reaped yet has a number, but no command line.
    public static boolean lives(ProcessHandle process) {
        return process.isAlive() && process.info().arguments().isPresent();
    }

    private static List<ProcessHandle> find(Predicate<List<String>> ours) {
        return ProcessHandle.allProcesses()
                .filter(process -> arguments(process).filter(ours).isPresent())
                .toList();
    }

    private static Optional<List<String>> arguments(ProcessHandle process) {
        return process.info().arguments().map(Arrays::asList);
    }
}
