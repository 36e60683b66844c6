package cityplan.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/// The body of an answer as far as it was read.
///
/// @param whole whether that is all of it; if not, the rest waits
record Gathering(Buffer body, boolean whole) {

    /// Reads a body until it ends or turns out to be too long.
    static Future<Gathering> of(HttpClientResponse answer, long largest) {
        Promise<Gathering> gathered = Promise.promise();
        Buffer body = Buffer.buffer();
        answer.exceptionHandler(gathered::tryFail);
        answer.endHandler(_ -> gathered.tryComplete(new Gathering(body, true)));
        answer.handler(chunk -> {
            body.appendBuffer(chunk);
            if (body.length() > largest) {
                answer.pause();
                answer.handler(null);
                gathered.tryComplete(new Gathering(body, false));
            }
        });
        answer.resume();
        return gathered.future();
    }
}
