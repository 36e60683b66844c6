package cityplan.local.launch;

import cityplan.local.process.Ports;
import cityplan.local.process.Service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks services whether they are ready, and the gateway whether it hears the others.
final class Health implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Ports ports;

    Health(Ports ports) {
        this.ports = ports;
    }

    boolean ready(Service service) {
        String check = "http://127.0.0.1:%d/q/health/ready".formatted(ports.management(service));
        return status(check) == OK;
    }

    /// Whether the gateway passes on what both services are asked. It leaves alone for a moment who
    /// was silent while it was ready already; what it keeps says nothing of that.
    boolean heard() {
        return Service.databases().stream()
                .map(part -> ports.url(Service.GATEWAY) + "/v1/changes/" + part + "?limit=1")
                .mapToInt(this::status)
                .allMatch(status -> status > 0 && status < SERVER_ERROR);
    }

    /// How an address answers; 0 when it does not.
    private int status(String address) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Cache-Control", "no-cache")
                        .timeout(PATIENCE)
                        .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
