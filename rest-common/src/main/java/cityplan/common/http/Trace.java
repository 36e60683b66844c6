package cityplan.common.http;

import org.jspecify.annotations.Nullable;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The identifiers of one request: its own, echoed to the client, and that of the trace it belongs
/// to (W3C Trace Context).
public record Trace(String requestId, String traceId, String spanId) {

    /// The key under which a request carries its trace.
    static final String KEY = Trace.class.getName();

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    /// Continues the trace that a request names, or begins one. A request id that is not plain is
    /// replaced.
    static Trace of(@Nullable String traceparent, @Nullable String requestId) {
        Matcher given = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        String traceId = given.matches() ? given.group(1) : hex(16);
        String own =
                requestId != null && REQUEST_ID.matcher(requestId).matches() ? requestId : traceId;
        return new Trace(own, traceId, hex(8));
    }

    /// The header that hands this trace on.
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-01";
    }

    private static String hex(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
