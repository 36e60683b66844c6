package cityplan.images;

import cityplan.local.process.Ports;
import cityplan.local.process.Service;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerConfig;

import org.testcontainers.containers.GenericContainer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;

/// A service in its container, from the outside.
record Container(Service service, GenericContainer<?> running) implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask(Ports.USUAL.of(service), path);
    }

    HttpResponse<String> management(String path) throws IOException, InterruptedException {
        return ask(Ports.USUAL.management(service), path);
    }

    private HttpResponse<String> ask(int port, String path)
            throws IOException, InterruptedException {
        String url =
                "http://%s:%d%s".formatted(running.getHost(), running.getMappedPort(port), path);
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    String log() {
        return running.getLogs();
    }

    /// What a program inside prints.
    String run(String... command) throws IOException, InterruptedException {
        var result = running.execInContainer(command);
        return result.getStdout() + result.getStderr();
    }

    boolean has(String file) {
        try (InputStream copy =
                running.getDockerClient()
                        .copyArchiveFromContainerCmd(running.getContainerId(), file)
                        .exec()) {
            return copy.read() >= 0;
        } catch (NotFoundException absent) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    ContainerConfig configuration() {
        return Objects.requireNonNull(running.getContainerInfo().getConfig());
    }

    /// Sends SIGTERM, and SIGKILL after the grace period.
    Stopped stop(Duration grace) {
        var docker = running.getDockerClient();
        String id = running.getContainerId();
        long begun = System.nanoTime();
        docker.stopContainerCmd(id).withTimeout((int) grace.toSeconds()).exec();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        var state = docker.inspectContainerCmd(id).exec().getState();
        return new Stopped(Objects.requireNonNull(state.getExitCodeLong()), took);
    }

    @Override
    public void close() {
        running.stop();
    }
}
