package cityplan.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/// A real HTTP server on loopback that stands for a service, and answers as a test tells it to.
public final class StandIn {

    private final Vertx vertx;
    private volatile Handler<HttpServerRequest> behaviour = StandIn::notFound;
    private HttpServer server;
    private int port;

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
        var options = new HttpServerOptions().setMaxInitialLineLength(16 * 1024);
        server =
                vertx.createHttpServer(options)
                        .requestHandler(request -> behaviour.handle(request));
        port =
                server.listen(port, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join()
                        .actualPort();
    }

    public void stop() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private static void notFound(HttpServerRequest request) {
        request.response().setStatusCode(404).end();
    }
}
