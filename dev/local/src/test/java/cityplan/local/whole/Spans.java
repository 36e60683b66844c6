package cityplan.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import cityplan.local.whole.SpanReceiver.Seen;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// What is asked of the spans of one trace.
final class Spans {

    /// The span of the client that a test stands for.
    static final String CLIENT = "00f067aa0ba902b7";

    private Spans() {}

    static String newTrace() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// The header by which a client names its trace.
    static String traceparent(String trace) {
        return "00-%s-%s-01".formatted(trace, CLIENT);
    }

    static List<Seen> of(List<Seen> spans, String service, String kind) {
        return spans.stream()
                .filter(span -> span.service().equals(service) && span.kind().equals(kind))
                .toList();
    }

    static Seen only(List<Seen> spans, String service, String kind) {
        assertThat(of(spans, service, kind)).as(service + " " + kind + " in " + spans).hasSize(1);
        return of(spans, service, kind).getFirst();
    }

    static long servers(List<Seen> spans) {
        return spans.stream().filter(span -> span.kind().equals("SERVER")).count();
    }

    static long statements(List<Seen> spans) {
        return spans.stream()
                .filter(span -> span.kind().equals("CLIENT") && !span.service().equals("gateway"))
                .count();
    }
}
