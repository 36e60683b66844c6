package cityplan.common.http;

import cityplan.common.telemetry.RequestTags;

import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One line for each request that was answered, under the category `access`: method, template of
/// the path, status, milliseconds, bytes. What was asked for (codes, search words, tokens sent by
/// mistake) and who asked is not in it.
final class AccessLog {

    private static final Logger LOG = Logger.getLogger("access");
    private static final String LINE = "%s %s %d, %d ms, %d bytes";

    private AccessLog() {}

    /// Writes the line when the answer has ended.
    static void follow(RoutingContext context, Trace trace) {
        if (LOG.isInfoEnabled()) {
            long begun = System.nanoTime();
            context.addEndHandler(ended -> write(context, trace, begun, ended));
        }
    }

    private static void write(
            RoutingContext context, Trace trace, long begun, AsyncResult<Void> ended) {
        HttpServerResponse response = context.response();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("method", RequestTags.method(context.request().method().name()));
        fields.put("route", RouteName.of(context));
        fields.put("status", response.getStatusCode());
        fields.put("millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        fields.put("bytes", response.bytesWritten());
        fields.put("cut", ended.failed());
        // The span has ended and taken its identifiers with it.
        trace.mark();
        fields.forEach(MDC::put);
        String line = ended.failed() ? LINE + ", cut" : LINE;
        LOG.infof(line, fields.values().toArray());
        fields.keySet().forEach(MDC::remove);
    }
}
