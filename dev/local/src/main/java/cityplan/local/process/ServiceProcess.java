package cityplan.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A started service.
public record ServiceProcess(Service service, Process process) {

    /// Serial collection and a small heap: three services share a small machine. What the first run
    /// learned about classes is kept beside the jar and halves the start of the next ones.
    private static final List<String> MACHINE =
            List.of("-XX:+UseSerialGC", "-Xmx512m", "-XX:+AutoCreateSharedArchive");

    /// Starts a service with the Java that runs this program.
    ///
    /// @param unknown what it is not to be told of the environment
    public static ServiceProcess start(
            Home home, Service service, Map<String, String> settings, Set<String> unknown)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(new Running(home).marks(service));
        command.addAll(MACHINE);
        command.add("-XX:SharedArchiveFile=" + service.archive(home));
        command.addAll(List.of("-jar", service.jar(home).toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(unknown);
        Settings.READABLE.forEach(builder.environment()::putIfAbsent);
        builder.environment().putAll(settings);
        builder.directory(home.run().toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(Logs.fresh(home, service.module()));
        return new ServiceProcess(service, builder.start());
    }

    public boolean ended() {
        return !process.isAlive();
    }
}
