package cityplan.gateway.cache;

import cityplan.common.answer.EntityTag;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/// An answer that is kept, with its strong entity tag.
///
/// @param headers all but its length
public record Entry(EntityTag tag, Shown shown, MultiMap headers, Buffer body) {

    private static final int ENVELOPE = 1_000;

    int size() {
        return body.length() + ENVELOPE;
    }
}
