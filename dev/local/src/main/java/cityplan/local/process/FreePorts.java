package cityplan.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/// Ports that nobody listens on, with those 1000 above them.
public final class FreePorts {

    private static final Random RANDOM = new Random();

    private FreePorts() {}

    public static Ports suite() {
        return IntStream.generate(() -> 20_000 + RANDOM.nextInt(10_000))
                .filter(first ->
                        IntStream.range(first, first + 4)
                                .allMatch(port -> free(port) && free(port + 1000)))
                .mapToObj(first -> new Ports(first, first + 1, first + 2, first + 3))
                .findFirst()
                .orElseThrow();
    }

    public static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
