package cityplan.local.launch;

import cityplan.local.process.Home;
import cityplan.local.process.Ports;
import cityplan.local.process.Refusal;
import cityplan.local.process.Service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// What can be known to go wrong before anything is started.
final class Preflight {

    static final long ROOM = 1_000_000_000L;

    private static final int LARGEST_PORT = 65_535;

    private Preflight() {}

    static void room(Path state) throws IOException {
        room(state, Files.getFileStore(state).getUsableSpace());
    }

    static void room(Path state, long free) {
        if (free < ROOM) {
            throw new Refusal(
                    "Only %d MB are free at %s, the suite needs 1 GB: make room, or keep its data elsewhere with --state DIR."
                            .formatted(free / 1_000_000, state));
        }
    }

    static void built(Home home) {
        for (Service service : Service.values()) {
            if (!Files.exists(service.jar(home))) {
                throw new Refusal(
                        "%s is not built: start the suite with ./suite up."
                                .formatted(service.jar(home)));
            }
        }
    }

    static void ports(Ports ports) {
        Set<Integer> seen = new HashSet<>();
        free(ports.postgres(), "for PostgreSQL", "--postgres-port", seen);
        for (Service service : Service.values()) {
            String option = service.portOption();
            free(ports.of(service), "for " + service.module(), option, seen);
            String purpose = "for health and metrics of %s, 1000 above its port";
            free(ports.management(service), purpose.formatted(service.module()), option, seen);
        }
    }

    private static void free(int port, String purpose, String option, Set<Integer> seen) {
        if (port < 1 || port > LARGEST_PORT) {
            throw new Refusal(
                    "%d is no port (%s): choose another one with %s N."
                            .formatted(port, purpose, option));
        }
        if (!seen.add(port)) {
            throw new Refusal(
                    "Port %d (%s) is given twice: choose another one with %s N."
                            .formatted(port, purpose, option));
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            socket.setReuseAddress(true);
        } catch (IOException taken) {
            throw new Refusal(
                    "Port %d (%s) is taken by another program: stop that, or choose another port with %s N."
                            .formatted(port, purpose, option),
                    taken);
        }
    }
}
