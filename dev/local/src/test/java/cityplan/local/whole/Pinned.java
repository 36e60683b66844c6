package cityplan.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An answer with its own address, which names both moments and gives it for ever.
record Pinned(String path, Instant asOf, String tag, String body) {

    private static final Pattern SELF =
            Pattern.compile("<([^>]*asOf=([^&>]*)[^>]*)>; rel=\"self\"");
    private static final List<String> PATHS =
            List.of(
                    "/v1/indicators/GDP/observations?region=530100",
                    "/v1/observations?limit=50",
                    "/v1/targets?limit=20&format=csv",
                    "/v1/projects?limit=50",
                    "/v1/programmes?limit=20");

    /// A handful of answers as they are now.
    static List<Pinned> now(Client client) throws IOException, InterruptedException {
        var pinned = new ArrayList<Pinned>();
        for (String path : PATHS) {
            Matcher self =
                    SELF.matcher(client.get(path).headers().firstValue("Link").orElseThrow());
            assertThat(self.find()).as(path).isTrue();
            HttpResponse<String> answer = client.get(self.group(1));
            assertThat(answer.statusCode()).as(self.group(1)).isEqualTo(200);
            pinned.add(
                    new Pinned(
                            self.group(1),
                            Instant.parse(self.group(2)),
                            answer.headers().firstValue("ETag").orElseThrow(),
                            answer.body()));
        }
        return pinned;
    }

    /// Whether the answer is still the same, byte for byte.
    void check(Client client) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.get(path);
        assertThat(answer.body()).as(path).isEqualTo(body);
        assertThat(answer.headers().firstValue("ETag")).as(path).contains(tag);
    }
}
