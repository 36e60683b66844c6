package cityplan.local.launch;

import cityplan.local.Suite;
import cityplan.local.process.Deadline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A command typed into a terminal of its own.
record Terminal(Process process, Path screen) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Terminal type(FakeCheckout checkout, String... words) throws IOException {
        return type(checkout, Map.of(), words);
    }

    private static Terminal type(
            FakeCheckout checkout, Map<String, String> environment, String... words)
            throws IOException {
        Path screen = Files.createTempFile(checkout.home().root(), words[0], ".screen");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dsuite.root=" + checkout.home().root());
        command.add("-Djava.io.tmpdir=" + checkout.home().run());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Suite.class.getName());
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(screen.toFile());
        return new Terminal(builder.start(), screen);
    }

    static Terminal up(FakeCheckout checkout) throws IOException {
        return up(checkout, Map.of());
    }

    static Terminal up(FakeCheckout checkout, Map<String, String> environment) throws IOException {
        return type(
                checkout,
                environment,
                "up",
                "--postgres-port",
                Integer.toString(checkout.ports().postgres()),
                "--gateway-port",
                Integer.toString(checkout.ports().gateway()),
                "--indicators-port",
                Integer.toString(checkout.ports().indicators()),
                "--projects-port",
                Integer.toString(checkout.ports().projects()));
    }

    String text() throws IOException {
        return Files.readString(screen);
    }

    Terminal await(String text) throws IOException {
        Deadline deadline = Deadline.in(PATIENCE);
        while (!text().contains(text)) {
            if (!process.isAlive() || !deadline.pause()) {
                throw new AssertionError("no '%s' in: %s".formatted(text, text()));
            }
        }
        return this;
    }

    int exitCode() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still runs: " + text());
        }
        return process.exitValue();
    }
}
