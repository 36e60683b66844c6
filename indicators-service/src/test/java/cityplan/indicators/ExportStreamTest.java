package cityplan.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.PostgresResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// What happens while an export runs.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExportStreamTest {

    private static final int AT_ONCE = 4;

    /// Exports under way, whether they fetch or wait for their client.
    private static final String READING =
            "SELECT pid FROM pg_stat_activity WHERE query LIKE 'WITH page AS%' AND state <> 'idle'";

    @TestHTTPResource("/")
    URI service;

    @Inject Jdbi jdbi;

    @BeforeAll
    static void load() {
        Kunming.load().statusCode(200);
        ManyObservations.load().statusCode(200);
    }

    @BeforeEach
    void nobody_reads() {
        awaitReaders(0);
    }

    @RepeatedTest(8)
    void an_export_that_breaks_off_does_not_end_like_a_whole_one() throws IOException {
        try (Socket slow = ask()) {
            slow.getInputStream().readNBytes(1000);
            assertThat(killed()).isEqualTo(1);

            assertThat(rest(slow.getInputStream())).doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    @Test
    void clients_that_leave_free_their_connections_and_slots() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            slow.add(ask());
        }
        awaitReaders(AT_ONCE);
        try (Socket oneMore = ask()) {
            assertThat(rest(oneMore.getInputStream())).contains(" 503 ").contains("Retry-After");
        }

        for (Socket socket : slow) {
            socket.close();
        }

        awaitReaders(0);
        try (Socket next = ask()) {
            assertThat(new String(next.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 200");
        }
    }

    private Socket ask() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(16 * 1024);
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
        String request =
                "GET /v1/exports/observations?indicator=%s HTTP/1.1\r\nHost: x\r\n\r\n"
                        .formatted(ManyObservations.CODE);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String rest(InputStream in) {
        try {
            byte[] all = in.readAllBytes();
            return new String(all, StandardCharsets.UTF_8);
        } catch (IOException reset) {
            return "";
        }
    }

    private int killed() {
        return count("SELECT pg_terminate_backend(pid) FROM (%s)".formatted(READING));
    }

    private void awaitReaders(int count) {
        await(() -> count(READING) == count);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private int count(String query) {
        return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(String.class).list())
                .size();
    }
}
