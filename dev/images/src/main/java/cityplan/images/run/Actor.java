package cityplan.images.run;

import cityplan.local.process.Logs;
import cityplan.local.process.Refusal;
import cityplan.local.process.Service;
import cityplan.local.process.Settings;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A service running on a [Stage], seen from outside. Memory and processor time are read where
/// Linux keeps them.
public record Actor(Settings settings, Service service, Process process, long begun) {

    private static final Duration STEP = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Actor start(Service service, Launch launch, Settings settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launch.command());
        builder.environment().putAll(settings.of(service));
        builder.directory(launch.application().toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(Logs.fresh(settings.home(), service.module()));
        long begun = System.nanoTime();
        return new Actor(settings, service, builder.start(), begun);
    }

    /// Waits until it says that it is ready; the time since it was started.
    public Duration ready() throws IOException, InterruptedException {
        int port = settings.ports().management(service);
        URI check = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port));
        while (!answers(check)) {
            if (!process.isAlive() || since().compareTo(PATIENCE) > 0) {
                throw new Refusal("%s did not get ready: %s".formatted(service.module(), said()));
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return since();
    }

    private Duration since() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static boolean answers(URI check) throws IOException, InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(check).timeout(PATIENCE).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    public String url() {
        return settings.ports().url(service);
    }

    /// Processor time it has used so far.
    public Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Memory it holds now, in megabytes of 1,048,576 bytes.
    public long memory() throws IOException {
        return status("VmRSS:");
    }

    /// The most memory it has held so far, in the same unit.
    public long mostMemory() throws IOException {
        return status("VmHWM:");
    }

    private long status(String field) throws IOException {
        String line =
                Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                        .filter(each -> each.startsWith(field))
                        .findFirst()
                        .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
    }

    /// What it has logged so far.
    public String said() throws IOException {
        return Files.readString(settings.home().log(service.module()));
    }

    /// Asks it to end and waits until it has; a training run writes its cache meanwhile.
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
