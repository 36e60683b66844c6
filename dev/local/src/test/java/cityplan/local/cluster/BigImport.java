package cityplan.local.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// An import that takes a while to be read and to be recorded.
record BigImport(String base, String token) {

    private static final String[] REGIONS = {
        "530102", "530103", "530111", "530112", "530113", "530114", "530115", "530124", "530125",
        "530126"
    };
    private static final int FIRST_YEAR = 1000;
    private static final int YEARS = 600;
    private static final int MONTHS = 12;

    static final int ROWS = REGIONS.length * YEARS * MONTHS;

    /// Hands it in.
    HttpResponse<String> send() throws IOException, InterruptedException {
        return send("respond-async");
    }

    /// Hands it in and waits for what comes of it.
    HttpResponse<String> sendAndWait() throws IOException, InterruptedException {
        return send("wait=600");
    }

    private HttpResponse<String> send(String preference) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + "/v1/imports/indicators"))
                        .header("Authorization", "Bearer " + token)
                        .header("Prefer", preference)
                        .header("Content-Type", "multipart/form-data; boundary=big")
                        .POST(BodyPublishers.ofString(body()))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static String body() {
        var body =
                new StringBuilder(
                        """
                        --big\r
                        Content-Disposition: form-data; name="files"; filename="observations.csv"\r
                        Content-Type: text/csv\r
                        \r
                        indicator,region,measure,period,value,status,source
                        """);
        for (String region : REGIONS) {
            for (int month = 0; month < YEARS * MONTHS; month++) {
                body.append(
                        "GDP,%s,LEVEL,%d-%02d,%d,final,FYP14_2021\n"
                                .formatted(
                                        region,
                                        FIRST_YEAR + month / MONTHS,
                                        1 + month % MONTHS,
                                        month));
            }
        }
        return body.append("\r\n--big--\r\n").toString();
    }
}
