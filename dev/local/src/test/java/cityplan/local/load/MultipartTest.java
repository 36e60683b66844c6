package cityplan.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Flow;

class MultipartTest {

    @TempDir private Path directory;

    @Test
    void each_file_is_a_part_with_its_name_and_its_bytes() throws IOException {
        Path units = Files.writeString(directory.resolve("units.csv"), "code,name_zh\nPCT,百分比");
        Path themes = Files.writeString(directory.resolve("themes.csv"), "code\n");

        Multipart multipart = Multipart.of(List.of(units, themes));

        String expected =
                """
                --B
                Content-Disposition: form-data; name="files"; filename="units.csv"
                Content-Type: text/csv

                code,name_zh
                PCT,百分比
                --B
                Content-Disposition: form-data; name="files"; filename="themes.csv"
                Content-Type: text/csv

                code

                --B--
                """;
        String body = text(multipart.body());
        assertThat(body.replace(multipart.boundary(), "B").replace("\r\n", "\n"))
                .isEqualTo(expected);
        assertThat(body).contains("units.csv\"\r\nContent-Type: text/csv\r\n\r\ncode,name_zh\n");
        assertThat(multipart.contentType())
                .isEqualTo("multipart/form-data; boundary=" + multipart.boundary());
    }

    private static String text(BodyPublisher publisher) {
        var subscriber = BodySubscribers.ofString(StandardCharsets.UTF_8);
        publisher.subscribe(new Adapter(subscriber));
        return subscriber.getBody().toCompletableFuture().join();
    }

    private record Adapter(Flow.Subscriber<List<ByteBuffer>> target)
            implements Flow.Subscriber<ByteBuffer> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            target.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            target.onNext(List.of(bytes));
        }

        @Override
        public void onError(Throwable failure) {
            target.onError(failure);
        }

        @Override
        public void onComplete() {
            target.onComplete();
        }
    }
}
