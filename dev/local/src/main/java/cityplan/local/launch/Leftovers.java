package cityplan.local.launch;

import cityplan.local.postgres.Orphan;
import cityplan.local.process.Home;
import cityplan.local.process.Running;
import cityplan.local.process.Service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Processes of a suite that outlived its launcher.
final class Leftovers {

    private Leftovers() {}

    /// Stops them, services before their database, and names what was found.
    static List<String> stop(Home home) throws IOException {
        Running running = new Running(home);
        List<String> found = new ArrayList<>();
        List<ProcessHandle> services =
                Stream.of(Service.values())
                        .flatMap(service -> {
                            List<ProcessHandle> processes = running.of(service);
                            processes.forEach(_ -> found.add(service.module()));
                            return processes.stream();
                        })
                        .toList();
        Running.stop(services);
        if (new Orphan(home).clear()) {
            found.add("PostgreSQL");
        }
        return found;
    }
}
