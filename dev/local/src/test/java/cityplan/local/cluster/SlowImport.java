package cityplan.local.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// An import whose body takes some seconds to arrive.
record SlowImport(String base, String token) {

    private static final int SECONDS = 6;
    private static final String BOUNDARY = "slow";
    private static final String BODY =
            """
            --slow\r
            Content-Disposition: form-data; name="files"; filename="themes.csv"\r
            Content-Type: text/csv\r
            \r
            code,name_zh,name_en,ordinal
            SLOW,慢,Slow,99
            """
                    + "\r\n--slow--\r\n";

    /// The status of its answer.
    CompletableFuture<Integer> send() {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + "/v1/imports/indicators"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofInputStream(Dripping::new))
                        .build();
        return client.sendAsync(request, BodyHandlers.ofString())
                .thenApply(answer -> answer.statusCode());
    }

    /// The body, with a pause in its middle.
    private static final class Dripping extends InputStream {

        private final byte[] bytes = BODY.getBytes(StandardCharsets.UTF_8);
        private int next;

        @Override
        public int read() throws IOException {
            if (next == bytes.length / 2) {
                pause();
            }
            return next == bytes.length ? -1 : bytes[next++] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (next == bytes.length) {
                return -1;
            }
            target[offset] = (byte) read();
            return 1;
        }

        private static void pause() throws IOException {
            try {
                TimeUnit.SECONDS.sleep(SECONDS);
            } catch (InterruptedException interrupted) {
                throw new IOException(interrupted);
            }
        }
    }
}
