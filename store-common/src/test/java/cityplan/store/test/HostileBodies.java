package cityplan.store.test;

import static cityplan.common.test.RawRequest.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.common.test.RawRequest;
import cityplan.common.test.Tokens;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// What a service answers to bodies that are made to break or to occupy it. A service's test
/// extends this and names a resource that is written as JSON, and where files are taken.
public abstract class HostileBodies {

    private static final int LIMIT = 2 << 20;
    private static final int SOCKETS = 200;
    private static final long STEP = Duration.ofMillis(100).toNanos();

    /// The path of a resource that is written as a JSON object with `name.en`.
    protected abstract String resource();

    /// Where files are sent to.
    protected abstract String imports();

    /// Who may write both.
    protected abstract String role();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{}",
                "{'a':1}",
                "{/**/}",
                "{\"a\":NaN}",
                "{\"a\":0x1}",
                "{\"a\":1}{}",
                "{\"a\":1} x",
                "{\"a\":1,\"a\":1}",
                "{\"name\":{\"en\":\"a\",\"en\":\"b\"}}",
                "{\"name\":{\"en\":\"a\nb\"}}",
                "{\"<script>alert(1)</script>\":1}",
                "{\"a\":1e99999999}",
                "{\"a\":1e-99999999}",
                "{\"a\":1e2147483648}"
            })
    void json_is_read_strictly(String body) {
        assertThat(put(bytes(body, StandardCharsets.UTF_8))).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\ud800 | control-character",
                "\\u0000 | control-character",
                "\\u0007 | control-character",
                "\\u2028 | control-character",
                "\\u200b | control-character",
                "\\u202e | control-character",
                "\\u2066 | control-character",
                "\\ufeff | control-character",
                "\\r=1+1 | control-character",
                "\\t=1+1 | formula",
                "=1+1 | formula",
                "+1 | formula",
                "-1 | formula",
                "@SUM(A1) | formula"
            })
    void a_text_that_is_not_what_it_shows_is_refused(String text, String code) {
        String body = "{\"name\":{\"zh\":\"a\",\"en\":\"%s\"}}".formatted(text);

        assertThat(put(bytes(body, StandardCharsets.UTF_8)))
                .startsWith("HTTP/1.1 400")
                .contains("\"pointer\":\"/name/en\",\"code\":\"" + code + "\"");
    }

    @Test
    void json_is_in_utf_8_and_nothing_else() {
        String body = "{\"name\":{\"zh\":\"甲\",\"en\":\"a\"}}";
        for (String charset : new String[] {"UTF-16", "UTF-16LE", "UTF-32", "GB18030"}) {
            assertNotJson(bytes(body, Charset.forName(charset)));
        }
        assertNotJson("\u00ef\u00bb\u00bf" + bytes(body, StandardCharsets.UTF_8));
        assertNotJson("{\"name\":{\"en\":\"\u00c0\u00af\"}}");
        assertNotJson("{\"name\":{\"en\":\"\u00ed\u00a0\u0080\"}}");
    }

    @Test
    void json_has_its_bounds() {
        assertNotJson("{\"a\":".repeat(33) + "1" + "}".repeat(33));
        assertNotJson("[".repeat(100_000));
        assertNotJson("{\"a\":" + "1".repeat(41) + "}");
        assertNotJson("{\"a\":\"" + "a".repeat(200_001) + "\"}");
        assertNotJson("{\"" + "a".repeat(50_000) + "\":1}");
    }

    private void assertNotJson(String body) {
        assertThat(put(body)).startsWith("HTTP/1.1 400").contains("\"code\":\"not-json\"");
    }

    @Test
    void a_body_that_is_too_long_is_the_same_problem_whether_it_says_so_or_not() {
        String tooLong = "{\"a\":\"" + "a".repeat(LIMIT) + "\"}";
        String token = token();

        assertThat(put(tooLong)).startsWith("HTTP/1.1 413").contains("/problems/too-large");
        assertThat(exchange(head(token) + chunked(tooLong)))
                .startsWith("HTTP/1.1 413")
                .contains("/problems/too-large");
        assertThat(exchange(head("") + length(tooLong) + tooLong)).startsWith("HTTP/1.1 401");
        assertThat(exchange(head("") + chunked(tooLong))).startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x", "", "identity, gzip", "identity\r\nContent-Encoding: br"})
    void a_coded_body_is_refused(String coding) {
        String coded = "Content-Encoding: " + coding + "\r\n";

        assertThat(exchange(head(token()) + coded + length("{}") + "{}"))
                .startsWith("HTTP/1.1 415");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--x",
                "--x\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\na",
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\r.csv\"\r\n\r\na\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"../../a.csv\"\r\n\r\na\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"<b>.csv\"\r\n\r\na\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"files\"\r\nContent-Type: multipart/mixed;"
                        + " boundary=y\r\n\r\n--y\r\n\r\na\r\n--y--\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; filename=\"a.csv\"\r\n\r\na\r\n--x--\r\n",
                "--x\r\n\r\na\r\n--x--\r\n"
            })
    void a_form_that_is_none_is_refused(String form) {
        assertThat(send("boundary=x", form)).startsWith("HTTP/1.1 400");
    }

    @Test
    void a_form_has_its_bounds() {
        String part =
                "--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\na\r\n";

        for (String form :
                List.of(
                        part.formatted("files", "a.csv").repeat(1_500),
                        part.formatted("files", "a".repeat(60_000)),
                        part.formatted("n".repeat(100_000), "a.csv"))) {
            String answer = send("boundary=x", form + "--x--\r\n");

            assertThat(answer).startsWith("HTTP/1.1 400");
            assertThat(answer.length()).isLessThan(10_000);
        }
        assertThat(send("boundary=", "--x--\r\n")).startsWith("HTTP/1.1 400");
        assertThat(send("boundary=" + "b".repeat(5_000), "--x--\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void two_hundred_bodies_that_trickle_in_hold_up_nobody_and_are_cut_off() throws IOException {
        for (String token : new String[] {"", token()}) {
            List<Socket> sockets = new ArrayList<>();
            try {
                for (int i = 0; i < SOCKETS; i++) {
                    Socket socket = RawRequest.connect();
                    sockets.add(socket);
                    write(socket, head(token) + "Content-Length: 100000\r\n\r\n");
                }
                assertTrickleEnds(sockets);
            } finally {
                for (Socket socket : sockets) {
                    socket.close();
                }
            }
        }
    }

    private void assertTrickleEnds(List<Socket> sockets) {
        List<Socket> open = new ArrayList<>(sockets);
        long end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        while (!open.isEmpty() && System.nanoTime() < end) {
            open.removeIf(socket -> !trickles(socket));
            assertThat(RawRequest.get(resource())).matches("(?s)HTTP/1.1 (200|404) .*");
            LockSupport.parkNanos(STEP);
        }
        assertThat(open).isEmpty();
    }

    private static boolean trickles(Socket socket) {
        try {
            write(socket, " ");
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String put(String body) {
        return exchange(head(token()) + length(body) + body);
    }

    private String send(String boundary, String form) {
        return exchange(
                "POST "
                        + imports()
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + token()
                        + "\r\nContent-Type: multipart/form-data; "
                        + boundary
                        + "\r\n"
                        + length(form)
                        + form);
    }

    private String token() {
        return Tokens.of(role());
    }

    private String head(String token) {
        return "PUT "
                + resource()
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nIf-None-Match: *\r\n"
                + "Content-Type: application/json\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n");
    }

    private static String length(String body) {
        return "Content-Length: " + body.length() + "\r\n\r\n";
    }

    private static String chunked(String body) {
        return "Transfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(body.length())
                + "\r\n"
                + body
                + "\r\n0\r\n\r\n";
    }

    /// The bytes of a text, each as a character of its own.
    private static String bytes(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}
