package cityplan.gateway.view;

import cityplan.gateway.cache.Entry;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

import java.util.Optional;

/// A view as it goes out.
///
/// @param entry what may be kept; nothing of a view that lacks a part, which is different as soon
///   as that part is back
record Answer(MultiMap headers, Buffer body, Optional<Entry> entry) {

    static Answer whole(Entry entry) {
        return new Answer(entry.headers(), entry.body(), Optional.of(entry));
    }
}
