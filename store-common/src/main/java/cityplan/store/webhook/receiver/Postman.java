package cityplan.store.webhook.receiver;

import cityplan.store.webhook.receiver.Reach.Found;
import cityplan.store.webhook.rule.Outcome;
import cityplan.store.webhook.rule.Outcome.Reason;
import cityplan.store.webhook.rule.Outcome.Silent;
import cityplan.store.webhook.rule.ReceiverUrl;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.net.ConnectException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLException;

/// Takes one message to its receiver. The name of the receiver is looked up anew, and the
/// connection goes to the very address that was judged: what the name says a moment later does not
/// matter. TLS still asks for the name. A redirect is not followed; it is an answer like any other.
@Singleton
public class Postman {

    private final Vertx vertx;
    private final HttpClient client;
    private final Reach reach;
    private final Clock clock;
    private final Duration patience;

    @Inject
    Postman(Vertx vertx, Reach reach, Clock clock, WebhookConfig config) {
        this(vertx, vertx.createHttpClient(options(config)), reach, clock, config.timeout());
    }

    Postman(Vertx vertx, HttpClient client, Reach reach, Clock clock, Duration patience) {
        this.vertx = vertx;
        this.client = client;
        this.reach = reach;
        this.clock = clock;
        this.patience = patience;
    }

    /// Each message has a connection of its own: none is held to a receiver that may not be heard
    /// of for hours. No trace is told where it goes.
    static HttpClientOptions options(WebhookConfig config) {
        return new HttpClientOptions()
                .setKeepAlive(false)
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setMaxPoolSize(config.atOnce())
                .setConnectTimeout((int) config.timeout().dividedBy(2).toMillis());
    }

    /// One attempt.
    ///
    /// @param turn of several addresses of the receiver, each has its turn
    public Outcome send(ReceiverUrl url, int turn, MultiMap headers, byte[] body)
            throws InterruptedException {
        return switch (reach.find(url)) {
            case Found.Nowhere(var reason) -> new Silent(reason);
            case Found.At(var addresses) ->
                    send(
                            options(url, addresses.get(turn % addresses.size()), headers),
                            Buffer.buffer(body));
        };
    }

    private static RequestOptions options(ReceiverUrl url, InetAddress address, MultiMap headers) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.secure())
                .setURI(url.target())
                .setHeaders(headers.set("Host", url.uri().getRawAuthority()));
    }

    private Outcome send(RequestOptions options, Buffer body) throws InterruptedException {
        var outcome = new CompletableFuture<Outcome>();
        var asked = new AtomicReference<@Nullable HttpClientRequest>();
        client.request(options)
                .onSuccess(request -> {
                    asked.set(request);
                    send(request, body, outcome);
                })
                .onFailure(failed -> outcome.complete(new Silent(reason(failed))));
        try {
            return outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return new Silent(Reason.TIMEOUT);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            outcome.cancel(false);
            end(asked.get());
        }
    }

    /// On the thread of the connection, so that an answer finds its reader there. A connection that
    /// comes when nobody waits any more is not used.
    private void send(HttpClientRequest request, Buffer body, CompletableFuture<Outcome> outcome) {
        if (outcome.isDone()) {
            request.reset();
            return;
        }
        request.send(body)
                .onSuccess(answer -> new AnswerReader(vertx, clock).read(answer, outcome))
                .onFailure(failed -> outcome.complete(new Silent(reason(failed))));
    }

    /// What is still under way is cut off.
    private static void end(@Nullable HttpClientRequest request) {
        if (request != null) {
            request.reset();
        }
    }

    private static Reason reason(Throwable failed) {
        return switch (failed) {
            case SSLException _ -> Reason.TLS;
            case ConnectException _ -> Reason.NO_CONNECTION;
            default -> Reason.CUT;
        };
    }
}
