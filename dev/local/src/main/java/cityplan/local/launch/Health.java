package cityplan.local.launch;

import cityplan.local.process.Ports;
import cityplan.local.process.Service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks services whether they are ready.
final class Health implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Ports ports;

    Health(Ports ports) {
        this.ports = ports;
    }

    boolean ready(Service service) {
        URI check =
                URI.create(
                        "http://127.0.0.1:%d/q/health/ready".formatted(ports.management(service)));
        try {
            HttpRequest request = HttpRequest.newBuilder(check).timeout(PATIENCE).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
