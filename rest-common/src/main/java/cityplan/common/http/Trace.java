package cityplan.common.http;

import io.opentelemetry.api.trace.SpanContext;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The identifiers of one request: its own, echoed to the client, and those of the trace and span
/// that it belongs to (W3C Trace Context). `traceparent` is the header that hands the trace on;
/// absent while traces are made, for then each request that is sent is a span and writes its own.
public record Trace(String requestId, String traceId, String spanId, @Nullable String traceparent) {

    /// The key under which a request carries its trace.
    static final String KEY = Trace.class.getName();

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    /// The trace of the span that the request runs in. Where none is made it continues the trace
    /// that the request names, or begins one. A request id that is not plain is replaced.
    static Trace of(SpanContext span, @Nullable String traceparent, @Nullable String requestId) {
        if (span.isValid()) {
            String traceId = span.getTraceId();
            return new Trace(own(requestId, traceId), traceId, span.getSpanId(), null);
        }
        Matcher given = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        boolean named = given.matches();
        String traceId = named ? given.group(1) : hex(16);
        String spanId = hex(8);
        String flags = named ? given.group(2) : "01";
        String handedOn = "00-" + traceId + "-" + spanId + "-" + flags;
        return new Trace(own(requestId, traceId), traceId, spanId, handedOn);
    }

    /// Puts the identifiers into every line that is logged for this request from here on.
    void mark() {
        MDC.put("traceId", traceId);
        MDC.put("spanId", spanId);
        MDC.put("requestId", requestId);
    }

    private static String own(@Nullable String given, String traceId) {
        return given != null && REQUEST_ID.matcher(given).matches() ? given : traceId;
    }

    private static String hex(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
