package cityplan.local.cluster;

import cityplan.local.process.Deadline;
import cityplan.local.process.Home;
import cityplan.local.process.Ports;
import cityplan.local.process.Service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// One running service, with a home and ports of its own.
record Instance(Service service, Home home, Ports ports, Process process) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    int port() {
        return ports.of(service);
    }

    String url() {
        return ports.url(service);
    }

    /// The status of one of its checks: `live`, `ready`, `started`; 0 when nothing answers.
    int health(String check) {
        URI uri =
                URI.create(
                        "http://127.0.0.1:%d/q/health/%s"
                                .formatted(ports.management(service), check));
        try {
            var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException refused) {
            return 0;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    boolean ready() {
        return health("ready") == 200;
    }

    Instance awaitReady() throws IOException {
        Deadline deadline = Deadline.in(PATIENCE);
        while (!ready()) {
            if (!process.isAlive() || !deadline.pause()) {
                throw new IllegalStateException(service + " is not ready:\n" + log());
            }
        }
        return this;
    }

    String log() throws IOException {
        return Files.readString(home.log(service.module()));
    }

    /// Asks it to end and waits; what it ends with.
    int terminate() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(service + " does not end");
        }
        return process.exitValue();
    }
}
