package cityplan.common.test;

import static cityplan.common.test.RawRequest.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What every process answers to requests that are made to be misunderstood. A test of it extends
/// this and names a list.
public abstract class HostileRequests {

    private static final String HOST = "Host: localhost\r\n";
    private static final String SECOND =
            "GET /v1/second HTTP/1.1\r\nHost: smuggled\r\nConnection: close\r\n\r\n";

    /// The path of a list.
    protected abstract String list();

    /// A token that the process takes.
    protected String token() {
        return Tokens.of("auditor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n",
                "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: Chunked\r\n",
                "Transfer-Encoding: identity\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: \"chunked\"\r\n",
                "Transfer-Encoding: \u000bchunked\r\n",
                "Transfer-Encoding:\r\n chunked\r\n",
                "Transfer-Encoding:\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                "Content-Length: 0\r\nContent-Length: 5\r\n",
                "Content-Length: 5\r\nContent-Length: 5\r\n",
                "Content-Length: 5, 5\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: +5\r\n",
                "Content-Length: 0x5\r\n",
                "Content-Length: 1 1\r\n",
                "Content-Length:\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Content-Length : 5\r\n",
                "Host: other\r\n",
                HOST,
                "X-A : b\r\n",
                "X-A\r\n",
                ": b\r\n",
                "X(A): b\r\n",
                "X-A: a\u0000b\r\n",
                "X\u0000A: b\r\n",
                "X-A: a\u0001b\r\n",
                "X-A: a\rX-B: c\r\n"
            })
    void a_head_that_can_be_read_in_two_ways_is_refused_and_its_connection_closed(String headers) {
        String request = "POST " + list() + " HTTP/1.1\r\n" + HOST + headers + "\r\n";

        assertRefused(exchange(request + "0\r\n\r\n" + SECOND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET %s HTTP/1.1\r\n\r\n",
                "GET %s HTTP/1.0\r\n\r\n",
                "GET %s HTTP/1.1\r\nHost:\r\n\r\n",
                "GET %s HTTP/1.1\r\nHost: a/b\r\n\r\n",
                "GET %s HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET %s HTTP/1.1\r\nHost: u@a\r\n\r\n",
                "GET %s HTTP/1.1\r\nHost: a:99999\r\n\r\n",
                "GET %s HTTP/1.1\r\n X: y\r\nHost: a\r\n\r\n",
                "GET %s HTTP/1.1\nHost: localhost\n\n",
                "GET %s\r\n\r\n",
                "GET http://elsewhere%s HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET http://u:p@localhost%s HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET ftp://localhost%s HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET http://localhost%s HTTP/1.1\r\n\r\n"
            })
    void a_request_to_no_host_or_to_two_is_refused_and_its_connection_closed(String request) {
        assertRefused(exchange(request.formatted(list()) + SECOND));
    }

    private static void assertRefused(String answer) {
        assertThat(answer).matches("(?s)HTTP/1\\.[01] 400 .*").doesNotContain("/v1/second");
        assertThat(answer.split("HTTP/1\\.[01] \\d", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\nabc\r\n0\r\n\r\n",
                "-1\r\nabc\r\n0\r\n\r\n",
                "+5\r\nabcde\r\n0\r\n\r\n",
                "0x5\r\nabcde\r\n0\r\n\r\n",
                "ffffffffffffffff\r\nabc\r\n",
                "100000005\r\nabcde\r\n0\r\n\r\n",
                "5\nabcde\n0\n\n",
                "5;a\nabcde\r\n0\r\n\r\n",
                "5\r\nabcdeXX0\r\n\r\n",
                "3\r\nabcde\r\n0\r\n\r\n",
                "\r\n"
            })
    void a_body_in_broken_chunks_ends_its_connection(String chunks) {
        String head = " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";

        String answer = exchange("GET " + list() + head + chunks + SECOND);

        assertThat(answer).doesNotContain("/v1/second");
        assertThat(answer.split("HTTP/1\\.1 \\d", -1)).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";a=b",
                "%3Ba=b",
                "/a%2Fb",
                "/a%252f",
                "/%5c",
                "/%00",
                "/%0d%0aX:y",
                "/.",
                "/..",
                "/./a",
                "/%2e%2e/a",
                "/.%2E/a",
                "//a",
                "/a//",
                "/%61",
                "/%c0%af",
                "/%ff"
            })
    void an_unsafe_path_is_refused(String tail) {
        assertThat(RawRequest.get(list() + tail)).startsWith("HTTP/1.1 400");
    }

    @Test
    void another_spelling_of_a_path_is_another_path() {
        String encoded = list().replace("/v1", "/%76%31");
        for (String path :
                new String[] {
                    list() + "/",
                    list().toUpperCase(Locale.ROOT),
                    "/" + list(),
                    list().replace("/v1/", "/v1//"),
                    list().replace("/v1/", "/V1/"),
                    list().replace("/v1/", "/v1/%2e/"),
                    list().replace("/v1/", "/%252e%252e/v1/"),
                    encoded,
                    list().substring(1),
                    "localhost:80",
                    "*"
                }) {
            assertThat(RawRequest.get(path)).as(path).matches("(?s)HTTP/1\\.1 40[04] .*");
        }
        assertThat(RawRequest.get("http://localhost" + list())).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_method_is_the_one_of_the_request_line() {
        String head = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        String override =
                "X-HTTP-Method-Override: DELETE\r\nX-HTTP-Method: DELETE\r\nX-Method-Override: DELETE\r\n";

        assertThat(exchange("GET " + list() + head + override + "\r\n")).startsWith("HTTP/1.1 200");
        for (String method : new String[] {"get", "TRACE", "CONNECT", "PROPFIND", "DELETE"}) {
            assertThat(exchange(method + " " + list() + head + "\r\n"))
                    .startsWith("HTTP/1.1 405")
                    .contains("Allow: GET, HEAD");
        }
        assertThat(exchange("OPTIONS *" + head + "\r\n")).startsWith("HTTP/1.1 404");
        assertThat(exchange("CONNECT localhost:80" + head + "\r\n")).startsWith("HTTP/1.1 40");
    }

    @Test
    void where_a_client_says_it_comes_from_is_in_no_answer() {
        String told =
                "Host: evil.example\r\nForwarded: for=6.6.6.6;host=evil.example;proto=gopher\r\n"
                        + "X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-Host: evil.example\r\n"
                        + "X-Forwarded-Proto: gopher\r\nX-Forwarded-Prefix: /evil\r\n"
                        + "X-Original-URL: /v1/evil\r\nX-Rewrite-URL: /v1/evil\r\n";
        for (String path : new String[] {list() + "?limit=1", list() + "?limit=0", "/v1/nothing"}) {
            String answer =
                    exchange("GET " + path + " HTTP/1.1\r\n" + told + "Connection: close\r\n\r\n");

            assertThat(answer).doesNotContain("evil", "6.6.6.6", "gopher");
        }
    }

    @Test
    void every_answer_tells_browsers_and_caches_what_it_is() {
        String problem = RawRequest.get("/v1/nothing");
        String known =
                "HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nIf-None-Match: *\r\n\r\n";
        String same = exchange("GET " + list() + " " + known);
        for (String answer : new String[] {RawRequest.get(list()), problem, same}) {
            assertThat(answer)
                    .containsOnlyOnce("X-Content-Type-Options: nosniff")
                    .containsOnlyOnce("Referrer-Policy: no-referrer")
                    .containsOnlyOnce("Content-Security-Policy: default-src 'none';")
                    .containsOnlyOnce("frame-ancestors 'none'")
                    .containsOnlyOnce("X-Frame-Options: DENY")
                    .containsOnlyOnce("Cross-Origin-Opener-Policy: same-origin")
                    .containsOnlyOnce("Cross-Origin-Resource-Policy: cross-origin")
                    .doesNotContain("Strict-Transport-Security", "\r\nServer:", "X-Powered-By");
        }
    }

    @Test
    void what_a_bearer_of_a_token_gets_is_for_nobody_else() {
        String head =
                " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n";

        String answer = exchange("GET " + list() + head.formatted(token()));

        assertThat(answer).startsWith("HTTP/1.1 200").containsPattern("(?i)cache-control: private");
        assertThat(answer).doesNotContainPattern("(?i)cache-control: public");
    }

    @Test
    void whatever_a_header_or_a_parameter_says_the_answer_is_no_fault_of_ours() {
        String[] values = {
            "",
            "*",
            ",",
            ",,,",
            ";",
            ";q=",
            "a/b;q=x",
            "*/*;q=9",
            "/",
            "text/",
            "\"",
            "W/\"",
            "\"a\",\"",
            "\"zzzzzzzzzzz-zzzzzzzzzzzzz\"",
            "{0}",
            "%s",
            "${x}",
            "' OR 1=1 --",
            "<b>",
            "-1",
            "1e99999999",
            "99999999999999999999",
            "2021-13",
            "+999999999-12-31T23:59:59-18:00",
            "00-0-0-0",
            "zh-",
            "x-",
            "a-".repeat(500),
            "*/*,".repeat(1_000),
            "bytes=9-1",
            "bytes=-",
            "\u00e9\u00ff",
            "respond-async;wait=x"
        };
        String[] headers = {
            "Accept", "Accept-Language", "If-None-Match", "If-Match", "Prefer", "Range",
                    "traceparent",
            "X-Request-Id", "Content-Type", "Cookie", "Origin", "Expect", "Authorization",
                    "Last-Event-ID"
        };
        for (String value : values) {
            String told = "Host: localhost\r\nConnection: close\r\n";
            for (String header : headers) {
                String alone = told + header + ": " + value + "\r\n\r\n";
                assertThat(exchange("GET " + list() + " HTTP/1.1\r\n" + alone))
                        .as(header + ": " + value)
                        .doesNotContainPattern("\\AHTTP/1.1 5");
            }
            String query = URLEncoder.encode(value, StandardCharsets.UTF_8);
            for (String parameter :
                    new String[] {
                        "q", "limit", "cursor", "sort", "fields", "asOf", "at", "format", query
                    }) {
                assertThat(RawRequest.get(list() + "?" + parameter + "=" + query))
                        .as(parameter + "=" + value)
                        .matches("(?s)HTTP/1.1 [24].*");
            }
        }
    }

    @Test
    void what_a_request_says_is_repeated_at_a_bounded_length_and_never_as_a_page() {
        String script = "%3Cscript%3E" + "x".repeat(12_000);
        for (String target :
                new String[] {
                    list() + "?" + script + "=1",
                    list() + "?sort=" + script,
                    list() + "/" + script,
                    "/v1/nothing/" + script,
                    list() + "?" + "a=1&b=1&".repeat(1_000),
                    list() + "?" + manyNames()
                }) {
            String answer = RawRequest.get(target);

            assertThat(answer)
                    .matches("(?s)HTTP/1\\.1 40[04] .*")
                    .contains("application/problem+json");
            assertThat(answer.length()).isLessThan(30_000);
        }
    }

    private static String manyNames() {
        var names = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            names.append("n").append(i).append("=&");
        }
        return names.toString();
    }
}
