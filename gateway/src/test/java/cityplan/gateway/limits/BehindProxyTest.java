package cityplan.gateway.limits;

import static cityplan.gateway.StandIns.INDICATORS;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// What is said of where a request comes from, by a proxy that is trusted and by one that is not.
@QuarkusTest
@QuarkusTestResource(StandIns.class)
@QuarkusTestResource(value = BehindProxy.class, restrictToAnnotatedClass = true)
class BehindProxyTest {

    @TestHTTPResource URI gateway;

    @BeforeEach
    void the_service_repeats_what_it_is_told() {
        INDICATORS.answers(request ->
                request.response()
                        .end(
                                request.headers().getAll("X-Forwarded-For")
                                        + request.getHeader("X-Forwarded-Proto")));
    }

    @Test
    void the_client_is_who_asked_the_proxy_whatever_that_client_said_before() throws Exception {
        HttpResponse<String> first = get(BehindProxy.PROXY, "6.6.6.6, 192.0.2.1");
        HttpResponse<String> second = get(BehindProxy.PROXY, "7.7.7.7, 192.0.2.1");

        assertThat(first.body()).isEqualTo("[192.0.2.1]https");
        assertThat(left(first)).isEqualTo(99);
        assertThat(left(second)).isEqualTo(98);
        assertThat(left(get(BehindProxy.PROXY, "192.0.2.2"))).isEqualTo(99);
        assertThat(first.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void who_is_no_proxy_speaks_for_nobody_else() throws Exception {
        HttpResponse<String> first = get("127.0.0.92", "192.0.2.3");

        assertThat(first.body()).isEqualTo("[127.0.0.92]http");
        assertThat(left(get("127.0.0.92", "192.0.2.4"))).isLessThan(left(first));
        assertThat(first.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    private static int left(HttpResponse<String> answer) {
        String told = answer.headers().firstValue("RateLimit").orElseThrow();
        return Integer.parseInt(told.replaceAll(".*r=(\\d+);.*", "$1"));
    }

    private HttpResponse<String> get(String from, String forwarded)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/v1/exports/regions"
                                                .formatted(gateway.getPort())))
                        .header("X-Forwarded-For", forwarded)
                        .header("X-Forwarded-Proto", "https")
                        .header("Forwarded", "for=6.6.6.6;proto=https")
                        .build();
        try (HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .localAddress(InetAddress.getByName(from))
                        .build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
