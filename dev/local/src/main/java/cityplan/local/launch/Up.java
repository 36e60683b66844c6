package cityplan.local.launch;

import cityplan.local.key.Keys;
import cityplan.local.key.Token;
import cityplan.local.load.Bundle.Taker;
import cityplan.local.load.Gateway;
import cityplan.local.load.Load;
import cityplan.local.load.LoadOptions;
import cityplan.local.load.Report;
import cityplan.local.postgres.Replacement;
import cityplan.local.postgres.Server;
import cityplan.local.process.Home;
import cityplan.local.process.Logs;
import cityplan.local.process.Ports;
import cityplan.local.process.Refusal;
import cityplan.local.process.RunLock;
import cityplan.local.process.Service;
import cityplan.local.setting.Given;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.stream.Stream;

/// Starts the whole suite, stays with it, and takes it down when asked to.
public final class Up {

    private static final int STEPS = 5;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Home home;
    private final Ports ports;
    private final Path data;
    private final PrintStream out;
    private final StopSignal stop;
    private final Progress progress;

    /// @param data the directory of files that what is empty is loaded with
    public Up(Home home, Ports ports, Path data, PrintStream out, StopSignal stop) {
        this.home = home;
        this.ports = ports;
        this.data = data;
        this.out = out;
        this.stop = stop;
        this.progress = new Progress(out, STEPS);
    }

    public int run() throws IOException {
        Optional<RunLock> claim = new Claim(home, out).take();
        if (claim.isEmpty()) {
            out.println("The suite is already running.");
            addresses(Ports.last(home));
            return 0;
        }
        Handler log = Logs.capture(home);
        try (RunLock _ = claim.get()) {
            return attended();
        } finally {
            log.close();
        }
    }

    private int attended() throws IOException {
        try (Parts parts = new Parts(home, ports)) {
            start(parts);
            return watch(parts);
        } catch (Refusal | Starting.Interrupted refusal) {
            progress.broken();
            if (!stop.asked()) {
                throw refusal;
            }
            out.println("Stopped before it was ready.");
            return 0;
        } finally {
            Files.deleteIfExists(Launcher.readyMark(home));
        }
    }

    private void start(Parts parts) throws IOException {
        Files.deleteIfExists(Launcher.readyMark(home));
        progress.step("Checking disk, leftovers and ports");
        Preflight.built(home);
        Preflight.room(home.state());
        Given given = Given.judged(home);
        Leftovers.stop(home).forEach(name -> progress.note("stopped a leftover " + name));
        if (new Replacement(home).settle()) {
            progress.note("finished a restore that was interrupted");
        }
        Preflight.ports(ports);
        ports.keep(home);
        Keys.of(home);
        progress.done();
        progress.step("Starting PostgreSQL 18 on 127.0.0.1:%d".formatted(ports.postgres()));
        Server server = parts.startPostgres();
        progress.done();
        progress.step("Preparing the databases");
        server.prepare();
        progress.done();
        progress.step("Starting the three services");
        parts.startServices(server, given);
        new Starting(home, ports, progress, stop).await(parts.services());
        progress.done();
        progress.step("Loading %s into what is empty".formatted(home.shown(data)));
        load();
        progress.done();
        Files.writeString(Launcher.readyMark(home), "");
        out.println("Ready after %s.".formatted(progress.sinceBegin()));
        addresses(ports);
        out.println("Ctrl-C stops everything");
    }

    private void load() throws IOException {
        try (Gateway gateway = new Gateway(ports.url(Service.GATEWAY))) {
            List<Taker> empty = Stream.of(Taker.values()).filter(gateway::empty).toList();
            Keys keys = Keys.of(home);
            String token = Token.editor().sign(keys, Clock.systemUTC());
            String approver = Token.approver().sign(keys, Clock.systemUTC());
            Load load = new Load(gateway, token, LoadOptions.approved(approver));
            if (!empty.isEmpty() && !load.directory(data, empty, new Report(progress::note))) {
                progress.note("the suite starts without it");
            }
        } catch (Refusal refusal) {
            progress.note("not loaded: " + refusal.getMessage());
        }
    }

    private int watch(Parts parts) throws IOException {
        while (!stop.await(LOOK)) {
            List<String> losses = parts.losses();
            if (!losses.isEmpty() && !stop.await(LOOK)) {
                losses.forEach(out::println);
            }
            if (parts.nothingLeft()) {
                out.println("Nothing is left running.");
                return 1;
            }
        }
        Files.deleteIfExists(Launcher.readyMark(home));
        out.println("Stopping the services, then PostgreSQL …");
        parts.close();
        out.println("Stopped. The data stays in %s.".formatted(home.state()));
        return 0;
    }

    private void addresses(Ports used) {
        String door = used.url(Service.GATEWAY);
        out.println("  API           %s/v1".formatted(door));
        out.println("  Swagger UI    %s/swagger-ui/".formatted(door));
        out.println("  landing page  %s/".formatted(door));
    }
}
