package cityplan.local.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A file of 200 MB whose last row alone is wrong: its value is no number.
record LargeUpload(String base, String token) {

    private static final int ROWS = 400_000;
    private static final String LOCATOR = "x".repeat(450);
    private static final String HEAD =
            """
            --large\r
            Content-Disposition: form-data; name="files"; filename="observations.csv"\r
            Content-Type: text/csv\r
            \r
            indicator,region,measure,period,value,status,source,locator
            """;

    /// The header is row 1.
    static final int BAD_ROW = ROWS + 2;

    HttpResponse<String> send(HttpClient client) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + "/v1/imports/indicators"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=large")
                        .POST(BodyPublishers.ofByteArrays(() -> body().iterator()))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static Stream<byte[]> body() {
        Stream<String> rows = IntStream.range(0, ROWS).mapToObj(row -> row(row, "7"));
        return Stream.of(Stream.of(HEAD), rows, Stream.of(row(ROWS, "NaN"), "\r\n--large--\r\n"))
                .flatMap(each -> each)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(int number, String value) {
        return "GDP,530102,LEVEL,%d-%02d,%s,final,FYP14_2021,%s\n"
                .formatted(1000 + number / 12 % 900, 1 + number % 12, value, LOCATOR);
    }
}
