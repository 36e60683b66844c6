package cityplan.local.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// A theme whose name is set to one number after another.
record Correction(String base, String token) {

    private static final String BODY =
            """
            --part\r
            Content-Disposition: form-data; name="files"; filename="themes.csv"\r
            Content-Type: text/csv\r
            \r
            code,name_zh,name_en,ordinal
            NUMBER,数字,Number %d,99
            \r
            --part--\r
            """;

    HttpResponse<String> send(HttpClient client, int number)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(base + "/v1/imports/indicators?reason=error"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofString(BODY.formatted(number)))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
