package cityplan.gateway.cache;

import cityplan.common.answer.EntityTag;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the head of an answer must say for the answer to be kept: that it is public, which state of
/// the service it shows, and that it depends on nothing but what is in its key.
///
/// @param pinned how long the answer stays true whatever is recorded; zero for the present
public record Admission(EntityTag tag, Instant recorded, Duration pinned) {

    private static final Pattern PUBLIC =
            Pattern.compile("public, (?:no-cache|max-age=(\\d{1,9}))");

    /// What is in the key; whoever sends a token is neither answered by what is kept, nor asked for
    /// to keep it.
    private static final Set<String> IN_KEY =
            Set.of("Accept, Accept-Language", "Accept, Accept-Language, Authorization");

    public static Optional<Admission> of(HttpClientResponse answer, long largest) {
        return answer.statusCode() == 200 && length(answer.headers()) <= largest
                ? of(answer.headers())
                : Optional.empty();
    }

    private static Optional<Admission> of(MultiMap headers) {
        String tag = headers.get("ETag");
        Matcher control = PUBLIC.matcher(text(headers.get("Cache-Control")));
        if (tag == null
                || !control.matches()
                || !IN_KEY.contains(text(headers.get("Vary")))
                || headers.contains("Set-Cookie")) {
            return Optional.empty();
        }
        String age = control.group(1);
        Duration pinned = age == null ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(age));
        return EntityTag.read(tag).map(known -> new Admission(known, known.recorded(), pinned));
    }

    private static long length(MultiMap headers) {
        String length = headers.get("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header;
    }
}
