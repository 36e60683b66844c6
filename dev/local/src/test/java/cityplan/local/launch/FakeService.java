package cityplan.local.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands for each service: told where to listen as they are, healthy, empty until an import. The
/// gateway knows a width and nobody knows a depth.
public final class FakeService {

    private static final AtomicInteger IMPORTS = new AtomicInteger();
    private static final AtomicInteger UNHEARD = new AtomicInteger(3);

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            unknown();
            return;
        }
        serve("QUARKUS_HTTP_PORT");
        serve("QUARKUS_MANAGEMENT_PORT");
        System.out.println("database " + System.getenv("QUARKUS_DATASOURCE_JDBC_URL"));
        System.out.println("width " + System.getenv("SUITE_WIDTH"));
    }

    private static void unknown() {
        String jar = System.getProperty("java.class.path");
        for (String name : List.of("SUITE_WIDTH", "SUITE_DEPTH")) {
            boolean known = name.equals("SUITE_WIDTH") && jar.contains("gateway");
            if (System.getenv(name) != null && !known) {
                System.out.println(name + "\t" + name + " is not known.");
            }
        }
    }

    private static void serve(String port) throws IOException {
        InetAddress host = InetAddress.ofLiteral(System.getenv("QUARKUS_HTTP_HOST"));
        int number = Integer.parseInt(System.getenv(port));
        HttpServer server = HttpServer.create(new InetSocketAddress(host, number), 5);
        server.createContext("/", FakeService::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body = body(exchange).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status(exchange.getRequestURI().getPath()), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /// Like a gateway that began before the others it says for a while that it does not hear them.
    private static int status(String path) {
        boolean asked = path.startsWith("/v1/changes/");
        int left = UNHEARD.getAndUpdate(n -> asked ? Math.max(0, n - 1) : n);
        return path.startsWith("/v1/") && left > 0 ? 503 : 200;
    }

    private static String body(HttpExchange exchange) {
        if (exchange.getRequestURI().getPath().startsWith("/v1/imports/")) {
            IMPORTS.incrementAndGet();
            return "{\"changed\": true, \"dryRun\": false, \"files\":"
                    + " [{\"file\": \"units.csv\", \"rowsRead\": 0, \"rowsStored\": 0}]}";
        }
        return IMPORTS.get() < 2 ? "{\"items\": []}" : "{\"items\": [{}]}";
    }
}
