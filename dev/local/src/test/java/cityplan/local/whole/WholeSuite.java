package cityplan.local.whole;

import cityplan.local.process.Deadline;
import cityplan.local.process.Home;
import cityplan.local.process.Ports;
import cityplan.local.process.RunLock;
import cityplan.local.process.Running;
import cityplan.local.process.Service;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The suite as `./suite up` runs it, on ports of its own and with its state in a directory of its
/// own.
final class WholeSuite implements AutoCloseable {

    static final Path ROOT = Path.of(System.getProperty("suite.root"));

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LINES = Duration.ofSeconds(20);

    private final Path state;
    private final Map<String, String> environment;
    private final List<String> options;
    private final Ports ports = Ports.free();

    WholeSuite(Path state) throws IOException, InterruptedException {
        this(state, Map.of());
    }

    /// A suite whose services are told more by their environment.
    WholeSuite(Path state, Map<String, String> environment)
            throws IOException, InterruptedException {
        this(state, environment, List.of());
        up();
    }

    private WholeSuite(Path state, Map<String, String> environment, List<String> options) {
        this.state = state;
        this.environment = environment;
        this.options = options;
    }

    /// One that nothing runs of yet.
    static WholeSuite stopped(Path state) {
        return new WholeSuite(state, Map.of(), List.of());
    }

    /// A suite of the invented district.
    static WholeSuite ofExample(Path state) throws IOException, InterruptedException {
        String data = ROOT.resolve("data/example").toString();
        var suite = new WholeSuite(state, Map.of(), List.of("--data", data));
        suite.up();
        return suite;
    }

    Home home() {
        return Home.open(ROOT, state);
    }

    /// Where a service tells how it is.
    Client management(Service service) {
        return new Client("http://127.0.0.1:" + ports.management(service));
    }

    Client client() {
        return new Client(ports.url(Service.GATEWAY));
    }

    int port(Service service) {
        return ports.of(service);
    }

    /// The log of one of its parts.
    String log(String part) throws IOException {
        return Files.readString(state.resolve("logs/" + part + ".log"));
    }

    /// The JSON lines that one of its parts wrote about a trace; they come after the answer.
    List<JsonNode> lines(String part, String trace) throws IOException {
        Deadline deadline = Deadline.in(LINES);
        List<JsonNode> lines = new ArrayList<>();
        while (lines.isEmpty() && deadline.pause()) {
            for (String line : log(part).lines().filter(each -> each.contains(trace)).toList()) {
                if (line.endsWith("}")) {
                    lines.add(Client.JSON.readTree(line));
                }
            }
        }
        return lines;
    }

    void kill(Service service) {
        new Running(home()).of(service).forEach(ProcessHandle::destroyForcibly);
    }

    /// `kill -9` of every process, so that none can do anything for another.
    void killAll() throws IOException {
        Running running = new Running(home());
        List<ProcessHandle> all = new ArrayList<>();
        RunLock.holder(home()).ifPresent(all::add);
        Stream.of(Service.values()).map(running::of).forEach(all::addAll);
        running.postmaster()
                .forEach(server -> {
                    all.add(server);
                    server.descendants().forEach(all::add);
                });
        all.forEach(ProcessHandle::destroyForcibly);
        Running.gone(all, PATIENCE);
    }

    void killDatabase() {
        new Running(home()).postmaster().forEach(ProcessHandle::destroyForcibly);
    }

    void up() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("up"));
        words.addAll(options);
        words.addAll(List.of("--postgres-port", String.valueOf(ports.postgres())));
        for (Service service : Service.values()) {
            words.addAll(List.of(service.portOption(), String.valueOf(port(service))));
        }
        Path screen = state.resolve("screen.txt");
        Process process =
                command(words).redirectErrorStream(true).redirectOutput(screen.toFile()).start();
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.readString(screen).contains("Ctrl-C stops everything")) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException(Files.readString(screen));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /// What a command prints.
    String say(String word, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(word));
        words.addAll(List.of(options));
        Process process = command(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said.strip();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        say("down");
    }

    private ProcessBuilder command(List<String> words) {
        Path target = ROOT.resolve("dev/local/target");
        String path = target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*";
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        line.addAll(
                List.of(
                        "-Dsuite.root=" + ROOT,
                        "-Djava.io.tmpdir=" + state,
                        "-cp",
                        path,
                        "cityplan.local.Suite"));
        line.addAll(words);
        line.addAll(List.of("--state", state.toString()));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(environment);
        return builder;
    }
}
