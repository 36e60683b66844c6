package cityplan.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class FramingTest {

    @TestHTTPResource URI gateway;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a\r\nHost: b\r\n",
                "Host: a\r\nTransfer-Encoding: identity, chunked\r\n",
                "Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"
            })
    void a_request_that_can_be_read_in_two_ways_is_refused_and_its_connection_closed(String headers)
            throws IOException {
        String answer =
                exchange("POST /v1/imports/indicators HTTP/1.1\r\n" + headers + "\r\n0\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("/problems/bad-request")
                .doesNotContain("HTTP/1.1 200");
    }

    /// Sends bytes as they are and reads until the connection is closed.
    private String exchange(String request) throws IOException {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
