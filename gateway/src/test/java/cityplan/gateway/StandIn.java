package cityplan.gateway;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A real HTTP server on loopback that stands for a service, and answers as a test tells it to.
public final class StandIn {

    /// Below the ports that systems give to connections: one that is stopped finds its port again.
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 30_000;

    private static final int ATTEMPTS = 100;

    private final Vertx vertx;
    private volatile Handler<HttpServerRequest> behaviour = StandIn::notFound;
    private HttpServer server;
    private final int port = freePort();

    StandIn(Vertx vertx) {
        this.vertx = vertx;
    }

    public void answers(Handler<HttpServerRequest> told) {
        behaviour = told;
    }

    /// Answers every request with this JSON.
    public void answersJson(String json) {
        answers(request ->
                request.response().putHeader("Content-Type", "application/json").end(json));
    }

    public void start() {
        server = listening(ATTEMPTS).toCompletionStage().toCompletableFuture().join();
    }

    /// A port that was just given up may be taken for a moment longer.
    private Future<HttpServer> listening(int attempts) {
        var options = new HttpServerOptions().setMaxInitialLineLength(16 * 1024);
        return vertx.createHttpServer(options)
                .requestHandler(request -> behaviour.handle(request))
                .listen(port, "127.0.0.1")
                .recover(failure ->
                        attempts == 0
                                ? Future.failedFuture(failure)
                                : vertx.timer(50, TimeUnit.MILLISECONDS)
                                        .compose(_ -> listening(attempts - 1)));
    }

    public void stop() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    public int port() {
        return port;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private static int freePort() {
        return new Random().ints(LOWEST, HIGHEST).filter(StandIn::unused).findFirst().orElseThrow();
    }

    private static boolean unused(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static void notFound(HttpServerRequest request) {
        request.response().setStatusCode(404).end();
    }
}
