package cityplan.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A stretch of TCP on loopback before a stand-in. It can freeze, as the connections of a process
/// that is stopped do: they stand and are made, and nothing comes.
public final class Wire {

    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient();
    private final Set<NetSocket> ends = ConcurrentHashMap.newKeySet();
    private final int target;
    private final NetServer server;
    private volatile boolean frozen;

    Wire(int target) {
        this.target = target;
        this.server =
                join(vertx.createNetServer().connectHandler(this::join).listen(0, "127.0.0.1"));
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    public void freeze() {
        frozen = true;
        ends.forEach(NetSocket::pause);
    }

    public void thaw() {
        frozen = false;
        ends.forEach(NetSocket::resume);
    }

    void close() {
        join(vertx.close());
    }

    private void join(NetSocket near) {
        near.pause();
        client.connect(target, "127.0.0.1")
                .onSuccess(far -> {
                    carry(near, far);
                    carry(far, near);
                })
                .onFailure(_ -> near.close());
    }

    private void carry(NetSocket from, NetSocket to) {
        ends.add(from);
        from.handler(to::write);
        from.closeHandler(_ -> {
            ends.remove(from);
            to.close();
        });
        if (frozen) {
            from.pause();
        } else {
            from.resume();
        }
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
