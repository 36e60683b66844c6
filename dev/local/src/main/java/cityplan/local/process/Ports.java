package cityplan.local.process;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;

/// The ports of a suite on 127.0.0.1. Each service has a second one for health and metrics.
public record Ports(int postgres, int gateway, int indicators, int projects) {

    public static final Ports USUAL = new Ports(54329, 8080, 8081, 8082);

    private static final int MANAGEMENT = 1000;

    /// Where [#free()] looks: below the ports that systems give to outgoing connections.
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 30_000;
    private static final Random RANDOM = new Random();

    public int of(Service service) {
        return switch (service) {
            case INDICATORS -> indicators;
            case PROJECTS -> projects;
            case GATEWAY -> gateway;
        };
    }

    public int management(Service service) {
        return of(service) + MANAGEMENT;
    }

    public String url(Service service) {
        return "http://127.0.0.1:" + of(service);
    }

    /// The words that start a suite on these ports.
    public String options() {
        return "--postgres-port %d --gateway-port %d --indicators-port %d --projects-port %d"
                .formatted(postgres, gateway, indicators, projects);
    }

    /// Ports that nobody listens on just now, nor on those of their management.
    public static Ports free() {
        return RANDOM.ints(LOWEST, HIGHEST)
                .filter(first -> IntStream.range(first, first + 4).allMatch(Ports::unused))
                .mapToObj(first -> new Ports(first, first + 1, first + 2, first + 3))
                .findFirst()
                .orElseThrow();
    }

    private static boolean unused(int port) {
        return bindable(port) && bindable(port + MANAGEMENT);
    }

    private static boolean bindable(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /// The ports that the suite of `home` was last started on; the usual ones before that.
    public static Ports last(Home home) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file(home))) {
            try (Reader reader = Files.newBufferedReader(file(home), StandardCharsets.UTF_8)) {
                kept.load(reader);
            }
        }
        return new Ports(
                port(kept, "postgres", USUAL.postgres),
                port(kept, "gateway", USUAL.gateway),
                port(kept, "indicators", USUAL.indicators),
                port(kept, "projects", USUAL.projects));
    }

    public void keep(Home home) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("postgres", Integer.toString(postgres));
        kept.setProperty("gateway", Integer.toString(gateway));
        kept.setProperty("indicators", Integer.toString(indicators));
        kept.setProperty("projects", Integer.toString(projects));
        try (Writer writer = Files.newBufferedWriter(file(home), StandardCharsets.UTF_8)) {
            kept.store(writer, null);
        }
    }

    private static int port(Properties kept, String name, int usual) {
        return Integer.parseInt(kept.getProperty(name, Integer.toString(usual)));
    }

    private static Path file(Home home) {
        return home.run().resolve("ports.properties");
    }
}
