package cityplan.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class PortsTest {

    @TempDir private Path directory;

    @Test
    void the_ports_of_a_suite_are_known_in_another_terminal() throws IOException {
        Home home = Home.open(directory, directory.resolve("state"));
        assertThat(Ports.last(home)).isEqualTo(Ports.USUAL);

        new Ports(1, 2, 3, 4).keep(home);

        assertThat(Ports.last(home)).isEqualTo(new Ports(1, 2, 3, 4));
    }

    @Test
    void a_service_has_its_management_port_1000_above() {
        assertThat(Ports.USUAL.of(Service.GATEWAY)).isEqualTo(8080);
        assertThat(Ports.USUAL.management(Service.PROJECTS)).isEqualTo(9082);
    }
}
