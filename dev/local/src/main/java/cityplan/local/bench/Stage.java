package cityplan.local.bench;

import cityplan.local.key.Keys;
import cityplan.local.postgres.Server;
import cityplan.local.process.Home;
import cityplan.local.process.Logs;
import cityplan.local.process.Ports;
import cityplan.local.process.Service;
import cityplan.local.process.ServiceProcess;
import cityplan.local.process.Settings;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;

/// PostgreSQL and one service alone, with nothing loaded, in a state directory of their own. Prints
/// where they are, one a line, and takes them down when its own input ends.
public final class Stage {

    private Stage() {}

    /// @param words the state directory and the service
    public static void main(String... words) throws IOException, InterruptedException {
        Logs.silence();
        Service service = Service.valueOf(words[1]);
        Home home = Home.open(Path.of(System.getProperty("suite.root")), Path.of(words[0]));
        Ports ports = Ports.free();
        Keys.of(home);
        try (Server server = Server.start(home, ports.postgres(), Service.databases())) {
            server.prepare();
            Settings settings = new Settings(home, ports, server.passwords());
            Process process =
                    ServiceProcess.start(home, service, settings.of(service), Set.of()).process();
            tell(service, ports, server);
            System.in.transferTo(OutputStream.nullOutputStream());
            process.destroy();
            process.waitFor();
        }
    }

    private static void tell(Service service, Ports ports, Server server) {
        String database = service.database().orElseThrow();
        System.out.println(
                "postgresql://%s:%s@127.0.0.1:%d/%s"
                        .formatted(
                                database,
                                server.passwords().get(database),
                                ports.postgres(),
                                database));
        System.out.println(ports.url(service));
        System.out.println(
                "http://127.0.0.1:%d/q/health/ready".formatted(ports.management(service)));
    }
}
