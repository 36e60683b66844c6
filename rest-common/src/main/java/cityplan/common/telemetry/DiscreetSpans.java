package cityplan.common.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

import jakarta.inject.Singleton;

import java.util.List;

/// Keeps from traces what they are not for: who asked, and what stood behind the question mark,
/// where by mistake a token may stand.
@Singleton
public class DiscreetSpans implements SpanProcessor {

    private static final String WITHHELD = "withheld";
    private static final AttributeKey<String> WHOLE_ADDRESS = AttributeKey.stringKey("url.full");
    private static final List<AttributeKey<String>> PRIVATE =
            List.of(
                    AttributeKey.stringKey("url.query"),
                    AttributeKey.stringKey("client.address"),
                    AttributeKey.stringKey("network.peer.address"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : PRIVATE) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, WITHHELD);
            }
        }
        String address = span.getAttribute(WHOLE_ADDRESS);
        if (address != null && address.contains("?")) {
            span.setAttribute(WHOLE_ADDRESS, address.substring(0, address.indexOf('?')));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
