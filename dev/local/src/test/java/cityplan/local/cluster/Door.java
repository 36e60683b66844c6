package cityplan.local.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One address for all instances of a service: each new connection goes to the next of those that
/// were ready at the last look, as with a Service of Kubernetes. Connections that stand are left.
final class Door implements AutoCloseable {

    private static final int LOOK_MILLIS = 250;

    private final List<Instance> all = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
    private final ServerSocket socket;
    private volatile List<Instance> ready = List.of();

    Door() throws IOException {
        socket = new ServerSocket(0, 200, InetAddress.ofLiteral("127.0.0.1"));
        looking.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /// Leads to an instance from now on, while it is ready.
    void add(Instance... instances) {
        all.addAll(List.of(instances));
        look();
    }

    void remove(Instance instance) {
        all.remove(instance);
        look();
    }

    private void look() {
        ready = all.stream().filter(Instance::ready).toList();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        List<Instance> endpoints = ready;
        try (client) {
            if (endpoints.isEmpty()) {
                return;
            }
            Instance next = endpoints.get(Math.floorMod(turn.getAndIncrement(), endpoints.size()));
            try (Socket server = new Socket(InetAddress.ofLiteral("127.0.0.1"), next.port())) {
                Thread back = Thread.ofVirtual().start(() -> pass(server, client));
                pass(client, server);
                back.join();
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Copies one direction; its end is passed on, too.
    private static void pass(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException cut) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            throw new UncheckedIOException(ignored);
        }
    }

    @Override
    public void close() throws IOException {
        looking.shutdownNow();
        socket.close();
    }
}
