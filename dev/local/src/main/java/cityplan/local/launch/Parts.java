package cityplan.local.launch;

import cityplan.local.postgres.Server;
import cityplan.local.process.Home;
import cityplan.local.process.Ports;
import cityplan.local.process.Running;
import cityplan.local.process.Service;
import cityplan.local.process.ServiceProcess;
import cityplan.local.process.Settings;
import cityplan.local.setting.Given;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What this launcher has started so far, and how all of it is taken down again.
final class Parts implements Closeable {

    private final Home home;
    private final Ports ports;
    private final List<ServiceProcess> services = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private @Nullable Server server;

    Parts(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    Server startPostgres() throws IOException {
        Server started = Server.start(home, ports.postgres(), Service.databases());
        server = started;
        return started;
    }

    void startServices(Server database, Given given) throws IOException {
        Settings settings = new Settings(home, ports, database.passwords());
        for (Service service : Service.values()) {
            Set<String> unknown = given.unknownTo(service);
            services.add(ServiceProcess.start(home, service, settings.of(service), unknown));
        }
    }

    List<ServiceProcess> services() {
        return List.copyOf(services);
    }

    /// The parts that have died since the last call, each as a line for the screen.
    List<String> losses() {
        List<String> lines = new ArrayList<>();
        for (ServiceProcess service : services) {
            String name = service.service().module();
            if (service.ended() && lost.add(name)) {
                lines.add(loss(name, " (exit %d)".formatted(service.process().exitValue()), name));
            }
        }
        if (server != null && !server.runs() && lost.add("postgres")) {
            lines.add(loss("PostgreSQL", "", "postgres"));
        }
        return lines;
    }

    boolean nothingLeft() {
        return lost.size() == services.size() + 1;
    }

    private String loss(String name, String how, String log) {
        return "%s has stopped%s: see %s. The rest keeps running; ./suite up in another terminal starts everything anew."
                .formatted(name, how, home.log(log));
    }

    @Override
    public void close() throws IOException {
        Running.stop(services.stream().map(service -> service.process().toHandle()).toList());
        services.clear();
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
