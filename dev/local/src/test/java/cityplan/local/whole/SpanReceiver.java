package cityplan.local.whole;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Receives spans as a collector does, by OTLP over HTTP.
final class SpanReceiver implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Seen> seen = new ArrayList<>();
    private final HttpServer server;

    SpanReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    /// A span, and the service that sent it.
    record Seen(
            String service,
            String name,
            String kind,
            String trace,
            String id,
            String parent,
            Map<String, String> attributes) {}

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// The spans of a trace, as soon as they are what is waited for.
    synchronized List<Seen> trace(String trace, Predicate<List<Seen>> complete)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Seen> spans = of(trace);
        while (!complete.test(spans) && System.nanoTime() < end) {
            wait(1_000);
            spans = of(trace);
        }
        return spans;
    }

    synchronized List<Seen> all() {
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private List<Seen> of(String trace) {
        return seen.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            add(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()));
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private synchronized void add(ExportTraceServiceRequest request) {
        for (ResourceSpans resource : request.getResourceSpansList()) {
            String service =
                    attributes(resource.getResource().getAttributesList()).get("service.name");
            for (ScopeSpans scope : resource.getScopeSpansList()) {
                scope.getSpansList().forEach(span -> seen.add(seen(service, span)));
            }
        }
        notifyAll();
    }

    private static Seen seen(String service, Span span) {
        HexFormat hex = HexFormat.of();
        return new Seen(
                service,
                span.getName(),
                span.getKind().name().replace("SPAN_KIND_", ""),
                hex.formatHex(span.getTraceId().toByteArray()),
                hex.formatHex(span.getSpanId().toByteArray()),
                hex.formatHex(span.getParentSpanId().toByteArray()),
                attributes(span.getAttributesList()));
    }

    private static Map<String, String> attributes(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(
                        Collectors.toMap(
                                KeyValue::getKey,
                                each -> {
                                    var value = each.getValue();
                                    return value.hasStringValue()
                                            ? value.getStringValue()
                                            : String.valueOf(value.getIntValue());
                                }));
    }
}
