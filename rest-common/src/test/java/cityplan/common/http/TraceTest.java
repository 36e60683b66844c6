package cityplan.common.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;

import org.junit.jupiter.api.Test;

class TraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void a_trace_that_a_request_names_is_continued_with_its_flags() {
        Trace trace = Trace.of(SpanContext.getInvalid(), "00-" + TRACE + "-" + SPAN + "-00", null);

        assertThat(trace.traceId()).isEqualTo(TRACE);
        assertThat(trace.spanId()).isNotEqualTo(SPAN);
        assertThat(trace.requestId()).isEqualTo(TRACE);
        assertThat(trace.traceparent()).isEqualTo("00-" + TRACE + "-" + trace.spanId() + "-00");
    }

    @Test
    void a_trace_that_is_no_trace_is_replaced() {
        Trace trace = Trace.of(SpanContext.getInvalid(), "00-zz-01", "not a plain id");

        assertThat(trace.traceId()).matches("[0-9a-f]{32}");
        assertThat(trace.requestId()).isEqualTo(trace.traceId());
    }

    @Test
    void while_traces_are_made_the_span_gives_the_identifiers_and_hands_them_on() {
        SpanContext span =
                SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault());

        Trace trace = Trace.of(span, "00-" + TRACE.replace('4', '5') + "-" + SPAN + "-01", "mine");

        assertThat(trace).isEqualTo(new Trace("mine", TRACE, SPAN, null));
    }
}
