package cityplan.local.launch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cityplan.local.process.Ports;
import cityplan.local.process.Refusal;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

class PreflightTest {

    private final Ports ports = Ports.free();

    @Test
    void a_taken_port_is_named_with_the_option_that_changes_it() throws IOException {
        try (ServerSocket _ = listen(ports.projects())) {
            assertThatThrownBy(() -> Preflight.ports(ports))
                    .isInstanceOf(Refusal.class)
                    .hasMessage(
                            "Port %d (for projects-service) is taken by another program: stop that, or choose another port with --projects-port N.",
                            ports.projects());
        }
    }

    @Test
    void a_taken_management_port_names_the_port_it_belongs_to() throws IOException {
        try (ServerSocket _ = listen(ports.gateway() + 1000)) {
            assertThatThrownBy(() -> Preflight.ports(ports))
                    .hasMessageContaining(Integer.toString(ports.gateway() + 1000))
                    .hasMessageContaining("--gateway-port N");
        }
    }

    @Test
    void a_port_is_given_once() {
        Ports same = new Ports(ports.postgres(), ports.gateway(), ports.gateway(), 1);

        assertThatThrownBy(() -> Preflight.ports(same)).hasMessageContaining("given twice");
    }

    @Test
    void a_full_disk_is_said_before_anything_starts() {
        assertThatThrownBy(() -> Preflight.room(Path.of("/somewhere"), 400_000_000L))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Only 400 MB are free at /somewhere")
                .hasMessageContaining("--state DIR");
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
    }
}
