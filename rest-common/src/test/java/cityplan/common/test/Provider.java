package cityplan.common.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// An identity provider, as far as the services ask it: its keys, by their names.
public final class Provider implements AutoCloseable {

    private static final int ENDED = 503;

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile int status = 200;
    private volatile String body = "{\"keys\": []}";

    public Provider() {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = HttpServer.create(loopback, 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/keys", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:%d/keys".formatted(server.getAddress().getPort());
    }

    /// How often its keys were asked for.
    public int asked() {
        return asked.get();
    }

    /// Has these keys from now on.
    public Provider has(Map<String, KeyPair> keys) {
        var set = new JsonWebKeySet();
        keys.forEach((name, pair) -> set.addJsonWebKey(key(name, pair)));
        return says(set.toJson());
    }

    public Provider says(String text) {
        body = text;
        status = 200;
        return this;
    }

    /// Answers with a refusal from now on.
    public void fails() {
        status = ENDED;
    }

    /// Answers nothing from now on, until it goes on.
    public void hangs() {
        gate = new CountDownLatch(1);
    }

    public void goesOn() {
        gate.countDown();
    }

    private static PublicJsonWebKey key(String name, KeyPair pair) {
        try {
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic());
            key.setKeyId(name);
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            gate.await();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Cache-Control", "max-age=31536000");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        goesOn();
        server.stop(0);
    }
}
