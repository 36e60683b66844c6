package cityplan.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.process.Deadline;
import cityplan.local.process.Service;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Clients that write to a service one thing after another until they are stopped, and remember
/// what was acknowledged. What was not is not sent again.
final class Writers implements AutoCloseable {

    private static final int CLIENTS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final Set<Integer> ACKNOWLEDGED = Set.of(200, 201);

    private final Map<Write, Boolean> sent = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<Thread> clients = new ArrayList<>();
    private final Service service;
    private final String base;
    private final String token;
    private volatile boolean on = true;

    Writers(Service service, String base, String token) {
        this.service = service;
        this.base = base;
        this.token = token;
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(Thread.ofVirtual().start(this::write));
        }
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /// Every write that was sent, and whether it was acknowledged.
    Map<Write, Boolean> sent() {
        return Map.copyOf(sent);
    }

    /// What was answered instead of an acknowledgement.
    List<String> failures() {
        return List.copyOf(failures);
    }

    /// Waits until so many writes were acknowledged.
    void await(int writes) {
        Deadline deadline = Deadline.in(PATIENCE);
        while (acknowledged() < writes) {
            assertThat(deadline.pause()).as("%d, %s", acknowledged(), failures()).isTrue();
        }
    }

    /// Waits until a write was not acknowledged.
    void awaitFailure() {
        Deadline deadline = Deadline.in(PATIENCE);
        while (failures.isEmpty()) {
            assertThat(deadline.pause()).isTrue();
        }
    }

    private void write() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (on) {
                Write write = new Write(service, next.getAndIncrement());
                boolean done = done(client, write);
                sent.put(write, done);
                if (done) {
                    acknowledged.incrementAndGet();
                } else {
                    Deadline.in(BREATH).pause();
                }
            }
        }
    }

    private boolean done(HttpClient client, Write write) {
        try {
            HttpResponse<String> answer =
                    client.send(write.to(base, token), BodyHandlers.ofString());
            if (ACKNOWLEDGED.contains(answer.statusCode())) {
                return true;
            }
            String retry = answer.headers().firstValue("Retry-After").orElse("never");
            failures.add(
                    "%d, again in %s: %s".formatted(answer.statusCode(), retry, answer.body()));
        } catch (IOException cut) {
            failures.add(cut.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    @Override
    public void close() throws InterruptedException {
        on = false;
        for (Thread client : clients) {
            client.join();
        }
    }
}
