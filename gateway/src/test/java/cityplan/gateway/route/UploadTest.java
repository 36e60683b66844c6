package cityplan.gateway.route;

import static cityplan.gateway.StandIns.INDICATORS;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cityplan.gateway.StandIns;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicLong;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class UploadTest {

    private static final long LARGE = 100L * 1024 * 1024;

    @TestHTTPResource("/v1/imports/indicators")
    URI imports;

    @Test
    void a_multipart_form_arrives_whole() {
        INDICATORS.answers(request -> {
            request.setExpectMultipart(true);
            request.uploadHandler(file -> file.handler(_ -> {}));
            request.endHandler(_ -> request.response().end(request.getFormAttribute("reason")));
        });

        given().multiPart("files", "observations.csv", "id,indicator\n".getBytes())
                .multiPart("reason", "correction")
                .post("/v1/imports/indicators")
                .then()
                .statusCode(200)
                .body(equalTo("correction"));
    }

    @Test
    void an_upload_of_100_MB_streams_through() throws Exception {
        var read = new AtomicLong();
        INDICATORS.answers(request -> {
            request.handler(chunk -> read.addAndGet(chunk.length()));
            request.endHandler(_ -> request.response().end("stored"));
        });

        HttpResponse<String> answer = upload(LARGE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("stored");
        assertThat(read).hasValue(LARGE);
    }

    @Test
    void a_service_may_take_longer_to_store_an_upload_than_to_answer_a_question() {
        INDICATORS.answers(
                request -> request.endHandler(_ -> later(() -> request.response().end("stored"))));

        given().multiPart("files", "a.csv", "x\n".getBytes())
                .post("/v1/imports/indicators")
                .then()
                .statusCode(200)
                .body(equalTo("stored"));
    }

    @Test
    void a_refusal_before_the_end_of_an_upload_arrives() throws Exception {
        INDICATORS.answers(request -> {
            request.response().setStatusCode(401).putHeader("WWW-Authenticate", "Bearer").end();
            request.resume();
        });

        HttpResponse<String> answer = upload(1024 * 1024);

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> upload(long length) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request =
                    HttpRequest.newBuilder(imports)
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .expectContinue(true)
                            .POST(BodyPublishers.ofInputStream(() -> new Zeros(length)))
                            .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static void later(Runnable task) {
        io.vertx.core.Vertx.currentContext().owner().setTimer(1_500, _ -> task.run());
    }

    /// As many zeros as are wanted, none of them held.
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            left -= count;
            return count;
        }
    }
}
