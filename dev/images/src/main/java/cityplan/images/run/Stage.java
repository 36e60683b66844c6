package cityplan.images.run;

import cityplan.images.build.Folders;
import cityplan.local.key.Keys;
import cityplan.local.key.Token;
import cityplan.local.load.Bundle.Taker;
import cityplan.local.load.Gateway;
import cityplan.local.load.Load;
import cityplan.local.load.LoadOptions;
import cityplan.local.load.Report;
import cityplan.local.postgres.Server;
import cityplan.local.process.Home;
import cityplan.local.process.Ports;
import cityplan.local.process.Refusal;
import cityplan.local.process.Service;
import cityplan.local.process.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A PostgreSQL with empty databases, and the ports and keys of three services that are to run on
/// it; all of it gone afterwards.
public final class Stage implements AutoCloseable {

    private static final List<String> ROLES =
            Stream.of(Service.values()).map(Service::database).flatMap(Optional::stream).toList();

    private final Home home;
    private final Ports ports = Ports.free();
    private final Server server;
    private final List<Actor> actors = new ArrayList<>();

    /// Falls when the program is ended early: nothing it started stays behind.
    private final Thread curtain = new Thread(this::clear, "curtain");

    private Stage(Home home) throws IOException {
        this.home = home;
        Keys.of(home);
        this.server = Server.start(home, ports.postgres(), ROLES);
    }

    /// @param folder is emptied first
    public static Stage open(Path root, Path folder) throws IOException {
        Folders.remove(folder);
        Stage stage = new Stage(Home.open(root, folder));
        stage.server.prepare();
        Runtime.getRuntime().addShutdownHook(stage.curtain);
        return stage;
    }

    /// Starts a service; it is not ready yet.
    public Actor start(Service service, Launch launch) throws IOException {
        Settings settings = new Settings(home, ports, server.passwords());
        Actor actor = Actor.start(service, launch, settings);
        actors.add(actor);
        return actor;
    }

    /// Sends Kunming's data through the gateway, which must run with both services.
    public void load() throws IOException {
        try (Gateway gateway = new Gateway(ports.url(Service.GATEWAY))) {
            Keys keys = Keys.of(home);
            String approver = Token.approver().sign(keys, Clock.systemUTC());
            Load load =
                    new Load(
                            gateway,
                            Token.editor().sign(keys, Clock.systemUTC()),
                            LoadOptions.approved(approver));
            boolean taken =
                    load.directory(home.reference(), List.of(Taker.values()), new Report(_ -> {}));
            if (!taken) {
                throw new Refusal("The services refused data/kunming.");
            }
        }
    }

    private void clear() {
        actors.forEach(actor -> actor.process().destroyForcibly());
        try {
            server.close();
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(curtain);
        clear();
    }
}
